# expects LP101
from torch import nn

ce = nn.CrossEntropyLoss()


def stack():
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))


first, second = stack(), stack()
second.append(nn.Softmax(dim=1))


def step(x, y):
    ce(first(x), y).backward()
    ce(second(x), y).backward()
