import torch
import torch.nn as nn
import torch.nn.functional as F


class QNetwork(nn.Module):
    def __init__(self, n_obs, n_actions):
        super().__init__()
        self.l1, self.l2 = nn.Linear(n_obs, 128), nn.Linear(128, n_actions)

    def forward(self, s):
        return self.l2(F.relu(self.l1(s)))


GAMMA = 0.99
q, q_target = QNetwork(6, 4), QNetwork(6, 4)
opt = torch.optim.Adam(q.parameters(), lr=1e-3)


def learn(memory):
    s, a, r, s2, d = memory.sample(64)
    q_sa = q(s).gather(1, a.unsqueeze(1)).squeeze(1)
    with torch.no_grad():
        y = r + GAMMA * (1 - d) * q_target(s2).max(1).values
    loss = F.smooth_l1_loss(q_sa, y)
    opt.zero_grad()
    loss.backward()
    opt.step()


for step in range(100000):
    learn(memory)
