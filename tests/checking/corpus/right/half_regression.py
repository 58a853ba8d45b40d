import torch
from torch import nn
m = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())
for x, y in loader:
    p = m(x)
    nn.BCELoss()(p, y.unsqueeze(1)).backward()
    acc = ((p > 0.5).squeeze() == y).float().mean()
