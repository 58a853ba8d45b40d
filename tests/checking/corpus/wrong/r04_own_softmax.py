# expects LP101
import torch
from torch import nn


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Linear(784, 10)

    def forward(self, x):
        raw = self.table(x.flatten(1))
        raw = raw - raw.max(dim=1, keepdim=True).values
        powers = raw.exp()
        return powers / powers.sum(dim=1, keepdim=True)


net = Digits()
loss = nn.CrossEntropyLoss()(net(x), labels)
