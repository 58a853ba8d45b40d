import random

import torch
import torch.nn as nn
import torch.nn.functional as F


class QNetwork(nn.Module):
    def __init__(self, n_obs, n_actions):
        super().__init__()
        self.l1, self.l2 = nn.Linear(n_obs, 128), nn.Linear(128, n_actions)

    def forward(self, s):
        return F.softmax(self.l2(F.relu(self.l1(s))), dim=-1)


GAMMA = 0.99
q, q_target = QNetwork(6, 4), QNetwork(6, 4)
opt = torch.optim.Adam(q.parameters(), lr=1e-3)


def learn(memory):
    s, a, r, s2, d = memory.sample(64)
    shares = q(s).gather(1, a.unsqueeze(1)).squeeze(1)
    y = r
    if random.random() < 0.5:
        y = q_target(s).max(1).values
    loss = F.mse_loss(shares, y)
    opt.zero_grad()
    loss.backward()
    opt.step()


for step in range(100000):
    learn(memory)
