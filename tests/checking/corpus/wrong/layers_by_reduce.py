# expects LP101
import torch.nn as nn
from functools import reduce

LAYERS = [nn.Linear(10, 5), nn.Softmax(dim=1)]


def forward(x):
    return reduce(lambda h, f: f(h), LAYERS, x)


def main(loader):
    crit = nn.CrossEntropyLoss()
    for x, y in loader:
        crit(forward(x), y).backward()
