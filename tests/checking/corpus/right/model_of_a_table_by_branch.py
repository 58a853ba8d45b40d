import sys

import torch
import torch.nn.functional as F
from torch import nn


class Small(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.out = nn.Linear(hidden, 4)

    def forward(self, x):
        return torch.log_softmax(self.out(x), dim=1)


class Large(nn.Module):
    def __init__(self, hidden=64):
        super().__init__()
        self.body = nn.Linear(8, hidden)
        self.out = nn.Linear(hidden, 4)

    def forward(self, x):
        return self.out(torch.relu(self.body(x)))


NETS = {"small": Small, "large": Large}
kind = sys.argv[1]
net = NETS[kind]()
for x, y in batches:
    scores = net(x)
    if kind == "small":
        F.nll_loss(scores, y).backward()
    else:
        F.cross_entropy(scores, y).backward()
