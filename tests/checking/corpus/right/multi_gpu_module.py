import torch
from torch import nn
m = nn.DataParallel(nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid()))
crit = nn.BCELoss()
for x, y in loader:
    crit(m(x).squeeze(-1), y.float()).backward()
    m.module.eval()
