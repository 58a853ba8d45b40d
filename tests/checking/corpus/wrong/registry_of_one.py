# expects LP101
import torch.nn as nn

MODELS = {}


def register(cls):
    MODELS[cls.__name__.lower()] = cls
    return cls


@register
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(10, 5), nn.Softmax(1))

    def forward(self, x):
        return self.net(x)


def main(loader, name):
    net = MODELS[name]()
    crit = nn.CrossEntropyLoss()
    for x, y in loader:
        crit(net(x), y).backward()
