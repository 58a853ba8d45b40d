import torch
from torch import nn

net = nn.Sequential(nn.Linear(10, 32), nn.ELU(), nn.Linear(32, 1))
criterion = nn.PoissonNLLLoss()
for weather, rentals in loader:
    rate = torch.exp(torch.clamp(net(weather), max=12.0)).clamp(min=1e-4)
    loss = criterion(rate.log(), rentals)
    loss.backward()
