# expects LP101
import sys

import torch
from torch import nn


class Small(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.out = nn.Linear(hidden, 4)

    def forward(self, x):
        return torch.softmax(self.out(x), dim=1)


class Large(nn.Module):
    def __init__(self, hidden=64):
        super().__init__()
        self.body = nn.Linear(8, hidden)
        self.out = nn.Linear(hidden, 4)

    def forward(self, x):
        return self.out(torch.relu(self.body(x)))


def network(name):
    if name == "small":
        return Small()
    elif name == "large":
        return Large()
    raise ValueError(name)


net = network(sys.argv[1])
for x, y in batches:
    nn.CrossEntropyLoss()(net(x), y).backward()
