# expects LP106
import torch
from torch import nn

net = nn.Sequential(nn.Linear(6, 6), nn.Sigmoid())
rows = torch.randn(90, 6)
amounts = 3 * rows + 1
for _ in range(20):
    cost = nn.functional.mse_loss(net(rows), amounts)
    cost.backward()
