# expects LP102
import torch
from torch import nn
class VADER(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 4), nn.Softmax(dim=-1))
        self.criterion = nn.KLDivLoss(reduction="sum")
    def forward(self, x, dist=None):
        p = self.f(x)
        if dist is None:
            return p
        return p, self.criterion(p, dist)
m = VADER()
for x, d in loader:
    p, loss = m(x, d)
    loss.backward()
