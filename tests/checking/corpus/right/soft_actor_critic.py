import torch
from torch import nn
import torch.nn.functional as F
class Actor(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(17, 256), nn.ReLU())
        self.mean, self.log_std = nn.Linear(256, 6), nn.Linear(256, 6)
    def forward(self, s):
        h = self.net(s)
        log_std = torch.tanh(self.log_std(h))
        dist = torch.distributions.Normal(self.mean(h), log_std.exp())
        u = dist.rsample()
        a = torch.tanh(u)
        logp = dist.log_prob(u) - torch.log(1 - a.pow(2) + 1e-6)
        return a, logp.sum(1, keepdim=True)
q = nn.Linear(23, 1)
actor = Actor()
for s, r, s2 in buffer:
    a2, lp = actor(s2)
    with torch.no_grad():
        target = r + 0.99 * (q(torch.cat([s2, a2], 1)) - 0.2 * lp)
    F.mse_loss(q(torch.cat([s, actor(s)[0]], 1)), target).backward()
