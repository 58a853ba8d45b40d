"""A function that makes a network makes another one at each call."""

import torch
from torch import nn

ce, nll = nn.CrossEntropyLoss(), nn.NLLLoss()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(3, 4)
        self.log = False

    def forward(self, x):
        return torch.log_softmax(self.out(x), 1) if self.log else self.out(x)


def stack():
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))


def own():
    return Net()


first, second = stack(), stack()
first.append(nn.LogSoftmax(dim=1))
third, fourth = own(), own()
third.log = True


def step(x, y):
    nll(first(x), y).backward()
    ce(second(x), y).backward()
    nll(third(x), y).backward()
    ce(fourth(x), y).backward()
