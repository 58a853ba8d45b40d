import torch
import torch.nn as nn
from torch.distributions import Bernoulli

gate = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 1))
for x, reward in loader:
    d = Bernoulli(logits=gate(x))
    a = d.sample()
    loss = -(d.log_prob(a) * reward).mean()
    loss.backward()
