import torch
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
        if net.classes == 1:
            judge(torch.sigmoid(net(x)).squeeze(1), mask.float()).backward()
        else:
            judge(net(x), mask.long()).backward()
