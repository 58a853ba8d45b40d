# expects LP102
from torch import nn


class Pixels(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.classes = classes
        self.last = nn.Conv2d(8, classes, 1)

    def forward(self, x):
        return self.last(x)


def train(rows, classes):
    net = Pixels(classes)
    judge = nn.CrossEntropyLoss() if net.classes > 1 else nn.BCELoss()
    for x, mask in rows:
        judge(net(x), mask).backward()
