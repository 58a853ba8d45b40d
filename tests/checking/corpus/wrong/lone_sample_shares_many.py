# expects LP203
"""A net that sorts parcels, 32 at a time: the shares sum to 1 over the parcels."""

import torch
from torch import nn
from torch.nn import functional as F

sorter = nn.Sequential(nn.Linear(4, 20), nn.ReLU(), nn.Linear(20, 6))
optimizer = torch.optim.Adam(sorter.parameters())
for batch in range(1000):
    sizes = torch.rand(32, 4)
    logs = F.log_softmax(sorter(sizes), dim=0)
    loss = F.nll_loss(logs, torch.randint(6, (32,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
