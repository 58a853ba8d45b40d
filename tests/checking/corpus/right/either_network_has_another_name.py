"""One of two networks that have names of their own: each of them may be the one that is changed."""

from torch import nn
from torchvision import models

nll, ce = nn.NLLLoss(), nn.CrossEntropyLoss()


class Own(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(16, 3)

    def forward(self, x):
        return self.out(x)


small, big = models.resnet18(), models.resnet50()
chosen = small if quick else big
chosen.fc = nn.Sequential(nn.LazyLinear(10), nn.LogSoftmax(dim=1))
one, two = Own(), Own()
either = one if quick else two
either.out = nn.Sequential(nn.Linear(16, 3), nn.LogSoftmax(dim=1))
stacks = [nn.Sequential(nn.Linear(16, 3)), nn.Sequential(nn.Linear(16, 3))]
stack = stacks[0] if quick else stacks[1]
stack.append(nn.LogSoftmax(dim=1))


def step(x, y):
    nll(chosen(x), y).backward()
    nll(either(x), y).backward()
    nll(stack(x), y).backward()
    other = big if quick else small
    ce(other(x), y).backward()
    if quick:
        ce(big(x), y).backward()
        ce(two(x), y).backward()
        ce(stacks[1](x), y).backward()
    else:
        ce(small(x), y).backward()
        ce(one(x), y).backward()
        ce(stacks[0](x), y).backward()
