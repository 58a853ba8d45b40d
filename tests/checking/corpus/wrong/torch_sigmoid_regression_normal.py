# expects LP106
import torch
from torch import nn
targets = torch.randn(64, 1)
net = nn.Sequential(nn.Linear(10, 1), nn.Sigmoid())
loss = nn.functional.l1_loss(net(torch.randn(64, 10)), targets)
