import torch
import torch.nn as nn
from torch.distributions import Categorical


class Actor(nn.Module):
    def __init__(self, obs_dim, n_actions):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(obs_dim, 64), nn.ReLU(), nn.Linear(64, n_actions), nn.LogSoftmax(dim=-1))

    def forward(self, obs):
        return self.net(obs)


def update(actor, opt, obs, acts, adv):
    dist = Categorical(probs=actor(obs).exp())
    loss = -(dist.log_prob(acts) * adv).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()


def train(batches):
    actor = Actor(4, 2)
    opt = torch.optim.Adam(actor.parameters(), lr=3e-4)
    for obs, acts, adv in batches:
        update(actor, opt, obs, acts, adv)
