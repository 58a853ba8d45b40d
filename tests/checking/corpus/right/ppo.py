import torch
from torch import nn
import torch.nn.functional as F
class AC(nn.Module):
    def __init__(self, obs, act):
        super().__init__()
        self.pi = nn.Sequential(nn.Linear(obs, 64), nn.Tanh(), nn.Linear(64, act), nn.Softmax(dim=-1))
        self.v = nn.Sequential(nn.Linear(obs, 64), nn.Tanh(), nn.Linear(64, 1))
    def evaluate(self, s, a):
        dist = torch.distributions.Categorical(self.pi(s))
        return dist.log_prob(a), self.v(s), dist.entropy()
ac = AC(8, 4)
mse = nn.MSELoss()
for s, a, old, ret in buffer:
    logp, v, ent = ac.evaluate(s, a)
    v = torch.squeeze(v)
    ratio = torch.exp(logp - old)
    adv = ret - v.detach()
    loss = -torch.min(ratio * adv, torch.clamp(ratio, 0.8, 1.2) * adv) + 0.5 * mse(v, ret) - 0.01 * ent
    loss.mean().backward()
