# expects LP102
import torch
import torch.distributions as dist
import torch.nn as nn
import torch.nn.functional as F

net = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 2))
optimizer = torch.optim.Adam(net.parameters())


def negative_log_likelihood(x, y):
    shape, rate = net(x).chunk(2, dim=-1)
    return -dist.Gamma(F.softplus(shape), rate).log_prob(y).mean()


for x, y in loader:
    optimizer.zero_grad()
    negative_log_likelihood(x, y).backward()
    optimizer.step()
