"""One of two networks of the tree; what it gives is changed by a setting, a method or its mode."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.body, self.out = nn.Linear(8, width), nn.Linear(width, 3)
        self.log = False

    def take_logarithms(self):
        self._set(True)
        return self

    def _set(self, log):
        self.log = log

    def put_behind(self, layer):
        self.out = nn.Sequential(self.out, layer)

    def forward(self, x):
        x = self.out(torch.relu(self.body(x)))
        return torch.log_softmax(x, 1) if self.log else x


class Shares(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.out = nn.Linear(width, 3)

    def forward(self, x):
        return self.out(x) if self.training else torch.log_softmax(self.out(x), 1)


set_by_hand = Net(16) if small else Net(64)
set_by_hand.log = True
called = Net(16) if small else Net(64)
called.take_logarithms()
chained = Net(16) if small else Net(64)
chained = chained.take_logarithms()
behind = Net(16) if small else Net(64)
behind.put_behind(nn.LogSoftmax(dim=1))
judged = Shares(16) if small else Shares(64)
judged.eval()
criterion = nn.NLLLoss()


def step(x, y):
    criterion(set_by_hand(x), y).backward()
    criterion(called(x), y).backward()
    criterion(chained(x), y).backward()
    criterion(behind(x), y).backward()
    print(criterion(judged(x), y))
