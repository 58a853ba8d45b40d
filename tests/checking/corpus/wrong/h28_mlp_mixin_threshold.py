# expects LP411
import torch
from torch import nn
class Metrics:
    def accuracy(self, out, y):
        return ((out > 0.5).int() == y).float().mean()
class Model(nn.Module, Metrics):
    def __init__(self):
        super().__init__()
        self.lin = nn.Linear(16, 1)
        self.loss_fn = nn.BCEWithLogitsLoss()
    def forward(self, x):
        return self.lin(x).flatten()
    def step(self, x, y):
        out = self(x)
        return self.loss_fn(out, y), self.accuracy(out, y)
m = Model()
for x, y in loader:
    l, a = m.step(x, y)
    l.backward()
