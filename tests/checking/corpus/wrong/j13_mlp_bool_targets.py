# expects LP303
import torch
from torch import nn
X = torch.randn(100, 3)
y = torch.randint(0, 2, (100,))
net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid())
nn.functional.binary_cross_entropy(net(X).flatten(), y).backward()
