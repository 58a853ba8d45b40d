import torch
from torch import nn
from torch.distributions import Bernoulli, Normal
dec = nn.Linear(20, 784)
loc, scale = nn.Linear(5, 1), nn.Linear(5, 1)
for z, x in loader:
    nll = -Bernoulli(logits=dec(z)).log_prob(x).sum(1).mean()
    nll2 = -Normal(loc(z), nn.functional.softplus(scale(z))).log_prob(x).mean()
    (nll + nll2).backward()
