"""A net that sorts one parcel at a time: the shares of its chutes sum to 1 along the only axis."""

import torch
from torch import nn
from torch.nn import functional as F

sorter = nn.Sequential(nn.Linear(4, 20), nn.ReLU(), nn.Linear(20, 6))
optimizer = torch.optim.Adam(sorter.parameters())
for parcel in range(1000):
    size = torch.rand(4)
    logs = F.log_softmax(sorter(size), dim=0)
    loss = F.nll_loss(logs, torch.randint(6, ()))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
