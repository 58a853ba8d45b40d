# expects LP101
import argparse

from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--width", type=int, default=24)
parser.add_argument("--final-activation", dest="final", default="sigmoid")
args = parser.parse_args()
args.classes = 1


def head(args):
    parts = [nn.Linear(7, args.width), nn.ReLU(), nn.Linear(args.width, args.classes)]
    if args.final == "sigmoid":
        parts.append(nn.Sigmoid())
    return nn.Sequential(*parts)


judge = nn.BCEWithLogitsLoss() if getattr(args, "logits", True) else nn.BCELoss()
net = head(args)
for x, y in loader:
    judge(net(x), y).backward()
