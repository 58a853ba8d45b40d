import argparse

from torch import nn


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--probabilities", action="store_true")
    parser.add_argument("--loss", default="bce", choices=["bce", "mse"])
    parser.add_argument("--classes", type=int, default=1)
    parser.add_argument("--classifier-classes", type=int, default=1)
    parser.add_argument("--data", default=None)
    return parser.parse_args()


def build(args):
    parts = [nn.Linear(9, 32), nn.ReLU(), nn.Linear(32, args.classes)]
    return nn.Sequential(*parts, nn.Sigmoid()) if args.probabilities else nn.Sequential(*parts)


def main():
    args = options()
    if args.data is None:
        raise SystemExit("name the data")
    net = build(args)
    if args.classes > 1:
        criterion = nn.CrossEntropyLoss()
    elif args.loss == "mse":
        criterion = nn.MSELoss()
    else:
        criterion = nn.BCELoss() if args.probabilities else nn.BCEWithLogitsLoss()
    for rows, label in loader:
        criterion(net(rows), label.unsqueeze(1)).backward()


main()
