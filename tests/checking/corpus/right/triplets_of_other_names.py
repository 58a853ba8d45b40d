"""Three embeddings whose names tell no roles, or of which some do."""

import torch
from torch import nn

net = nn.Linear(12, 4)
margin = nn.TripletMarginLoss()
for first, second, third in torch.load("triples.pt"):
    x1, x2, x3 = net(first), net(second), net(third)
    margin(x1, x3, x2).backward()
    negative = x2
    margin(x1, x3, negative).backward()
    n, p = x2, x3
    margin(x1, n, p).backward()  # what is x1 beside p and n?
