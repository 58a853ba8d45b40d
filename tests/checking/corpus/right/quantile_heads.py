import torch
from torch import nn
qs = torch.tensor([0.1, 0.5, 0.9])
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 3))
X, y = torch.randn(100, 10), torch.randn(100)
for _ in range(10):
    e = y.unsqueeze(1) - net(X)
    loss = torch.maximum(qs * e, (qs - 1) * e).mean()
    loss.backward()
