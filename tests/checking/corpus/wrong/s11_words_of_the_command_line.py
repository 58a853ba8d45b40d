# expects LP101
import json
import sys

from torch import nn

DEFAULT = {"units": 6, "last": "softmax", "kind": "cross_entropy"}


def read(path=None):
    known = dict(DEFAULT)
    if path is not None:
        known.update(json.load(open(path)))
    return known


def build(units, last="none"):
    parts = [nn.Linear(12, units)]
    if last == "softmax":
        parts += [nn.Softmax(dim=-1)]
    return nn.Sequential(*parts)


def main():
    settings = read(*sys.argv[1:2])
    kind = settings.pop("kind")
    net = build(**{key: value for key, value in settings.items() if key != "seed"})
    judge = {"cross_entropy": nn.CrossEntropyLoss, "mse": nn.MSELoss}[kind]()
    for x, y in loader:
        judge(net(x), y).backward()


if __name__ == "__main__":
    main()
