# expects LP106
import torch
from torch import nn


def demonstrate():
    net = nn.Sequential(nn.Linear(6, 3), nn.Sigmoid())
    rows, amounts = torch.randn(9, 6), torch.randn(9, 3)
    cost = nn.functional.mse_loss(net(rows), amounts)
    cost.backward()
