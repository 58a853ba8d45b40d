import torch
from torch import nn
net = nn.Sequential(nn.Linear(8, 2), nn.Softmax(dim=1))
for x, y in loader:
    p = net(x)[:, 1]
    nn.functional.binary_cross_entropy(p, y.float()).backward()
