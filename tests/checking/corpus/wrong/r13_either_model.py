# expects LP102
import torch
from torch import nn


class Short(nn.Module):
    def __init__(self, kinds):
        super().__init__()
        self.top = nn.Linear(8, kinds)

    def forward(self, x):
        return self.top(x)


class Long(nn.Module):
    def __init__(self, kinds):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(8, 64), nn.SiLU(), nn.Linear(64, kinds))

    def forward(self, x):
        return self.layers(x)


def build(long, path=None):
    if path:
        return torch.load(path)
    return Long(4) if long else Short(4)


def run(options, batches):
    net = build(options.long, options.path).to(options.device)
    measure = nn.NLLLoss()
    for x, y in batches:
        measure(net(x), y).backward()
