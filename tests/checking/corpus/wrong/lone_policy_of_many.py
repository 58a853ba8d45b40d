# expects LP203
"""A policy that learns from recorded situations; its shares sum to 1 over the situations."""

import torch
from torch import nn
from torch.nn import functional as F


class Driver(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(4, 24)
        self.outer = nn.Linear(24, 2)

    def forward(self, seen):
        return F.softmax(self.outer(F.relu(self.inner(seen))), dim=0)


driver = Driver()
optimizer = torch.optim.Adam(driver.parameters())
for seen, turns in situations:
    shares = driver(seen.view(-1, 4))
    loss = F.nll_loss(torch.log(shares), turns)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
