import torch
from torch import nn
m = nn.Sequential(nn.Linear(5, 1), nn.Softplus())
log_m = nn.Linear(5, 1)
for x, k in loader:
    nn.PoissonNLLLoss(log_input=False)(m(x), k).backward()
    nn.PoissonNLLLoss()(log_m(x), k).backward()
