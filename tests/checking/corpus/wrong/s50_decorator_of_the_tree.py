# expects LP101
import functools

import torch
from torch import nn

NETS = {}


def known(cls):
    NETS[cls.__name__.lower()] = cls
    return cls


def chances(method):
    @functools.wraps(method)
    def inner(self, x):
        return torch.softmax(method(self, x), dim=1)

    return inner


@known
class Plain(nn.Module):
    def __init__(self):
        super().__init__()
        self.parts = nn.ModuleDict([["body", nn.Linear(9, 8)], ["head", nn.Linear(8, 5)]])

    @chances
    def forward(self, x):
        return self.parts["head"](torch.relu(self.parts["body"](x)))


net, judge = NETS["plain"](), nn.CrossEntropyLoss()
for x, y in loader:
    judge(net(x), y).backward()
