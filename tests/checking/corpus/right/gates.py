import torch
from torch import nn
class Gated(nn.Module):
    def __init__(self, d, k):
        super().__init__()
        self.a, self.g, self.out = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, k)
    def forward(self, x):
        return self.out(self.a(x) * torch.sigmoid(self.g(x)))
class Highway(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.t, self.h = nn.Linear(d, 1), nn.Linear(d, 1)
    def forward(self, x):
        t = torch.sigmoid(self.t(x))
        return t * self.h(x) + (1 - t) * x[:, :1]
m, hw = Gated(8, 3), Highway(8)
for x, y, z in loader:
    loss = nn.CrossEntropyLoss()(m(x), y) + nn.BCEWithLogitsLoss()(hw(x), z)
