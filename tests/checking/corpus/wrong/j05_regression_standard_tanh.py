# expects LP106
import torch
from torch import nn
x = torch.randn(1000, 20)
w = torch.randn(20, 1)
y = torch.randn(1000, 1) * 3
net = nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Linear(32, 1), nn.Tanh())
l1 = nn.L1Loss()
l1(net(x), y).backward()
