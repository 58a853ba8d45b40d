import torch
from torch import nn

net = nn.Sequential(nn.Linear(6, 2), nn.ReLU(), nn.Linear(2, 6), nn.Sigmoid())
rows = 0.5 * torch.randn(90, 6)
for _ in range(20):
    cost = nn.functional.mse_loss(net(rows), rows)
    cost.backward()
