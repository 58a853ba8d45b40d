import torch
from torch import nn
class MLP(nn.Module):
    def __init__(self, i, o, out=None):
        super().__init__()
        self.l = nn.Linear(i, o)
        self.out = out
    def forward(self, x):
        x = self.l(x)
        return x if self.out is None else self.out(x)
clf, gate = MLP(4, 3), MLP(4, 1, nn.Sigmoid())
for x, y, g in loader:
    (nn.CrossEntropyLoss()(clf(x), y) + nn.BCELoss()(gate(x), g)).backward()
