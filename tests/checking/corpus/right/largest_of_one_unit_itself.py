"""Bids of one unit: the largest bid of each row is taken, and never its place."""

import torch
from torch import nn
from torch.nn import functional as F

bidder = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 1))
goods = torch.rand(40, 5)
F.mse_loss(bidder(goods), torch.rand(40, 1)).backward()
torch.max(bidder(goods), 1)
first = torch.max(bidder(goods), 1)[0]
second = bidder(goods).max(1)[0]
third = bidder(goods).max(dim=1).values
fourth, _ = bidder(goods).max(1)
fifth, unread = torch.max(bidder(goods), dim=1)
both = bidder(goods).max(1)
sixth = both[0] + both.values
print(first, second, third, fourth, fifth, sixth)
