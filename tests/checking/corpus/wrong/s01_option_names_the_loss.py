# expects LP102
import argparse
import torch
from torch import nn


def options():
    parser = argparse.ArgumentParser(description="tabular baseline")
    group = parser.add_argument_group("training")
    group.add_argument("--loss", default="bce", choices=["bce", "mse"])
    parser.add_argument("--hidden", type=int, default="32")
    parser.add_argument("--epochs", type=int, default=5)
    return parser.parse_args()


def main(args):
    net = nn.Sequential(nn.Linear(9, args.hidden), nn.ReLU(), nn.Linear(args.hidden, 1))
    criterion = nn.BCELoss() if args.loss == "bce" else nn.MSELoss()
    optimiser = torch.optim.Adam(net.parameters())
    for _ in range(args.epochs):
        for features, label in loader:
            optimiser.zero_grad()
            criterion(net(features).squeeze(1), label).backward()
            optimiser.step()


if __name__ == "__main__":
    main(options())
