import torch
from torch import nn
f = nn.Sequential(nn.Linear(46, 32), nn.ReLU(), nn.Linear(32, 1))
bce = nn.BCELoss()
for a, b, pref in pairs:
    p = torch.sigmoid(f(a) - f(b))
    bce(p, pref.view(-1, 1).float()).backward()
