# expects LP101
import torch
from torch import nn
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1), nn.Softplus())
crit = nn.PoissonNLLLoss()
for x, k in loader:
    crit(net(x), k).backward()
