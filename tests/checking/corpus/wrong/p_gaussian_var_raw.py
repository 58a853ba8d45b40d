# expects LP102
import torch
from torch import nn

class MeanVar(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(5, 32), nn.ReLU())
        self.mu = nn.Linear(32, 1)
        self.var = nn.Linear(32, 1)
    def forward(self, x):
        h = self.body(x)
        return self.mu(h), self.var(h)

net = MeanVar()
nll = nn.GaussianNLLLoss()
for x, y in loader:
    mu, var = net(x)
    nll(mu, y, var).backward()
