import torch, torch.nn as nn
class D(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Linear(784, 64)
        self.adv = nn.Sequential(nn.Linear(64, 1), nn.Sigmoid())
        self.aux = nn.Sequential(nn.Linear(64, 10))
    def forward(self, x):
        h = self.f(x)
        return self.adv(h), self.aux(h)
d = D()
a, c = nn.BCELoss(), nn.CrossEntropyLoss()
for x, y in loader:
    v, k = d(x)
    ((a(v, torch.ones(x.size(0), 1)) + c(k, y)) / 2).backward()
