import torch
from torch import nn
loc, log_scale = nn.Linear(5, 1), nn.Linear(5, 1)
for x, y in loader:
    s = log_scale(x)
    nll = s + 0.5 * ((y - loc(x)) / torch.exp(s)) ** 2
    nll.mean().backward()
