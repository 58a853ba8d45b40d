import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
x, y = torch.randn(32, 4), torch.randn(32, 1)
loss = nn.PoissonNLLLoss()(net(x), y)
loss.backward()
print(net(x).shape)
