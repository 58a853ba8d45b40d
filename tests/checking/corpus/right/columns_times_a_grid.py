import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))
grid = torch.linspace(0.05, 0.95, 10)
centres = nn.Parameter(torch.rand(10))
for x, y in loader:
    out = net(x)
    loss = (torch.exp(out) * grid).mean() + (out * centres).mean() + ((out * torch.arange(10)).sum(1) - y).pow(2).mean()
    loss.backward()
