import torch, torch.nn as nn, torch.nn.functional as F
class Critic(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(n + m, 64), nn.ReLU(), nn.Linear(64, 1))
    def forward(self, s, a):
        return self.net(torch.cat([s, a], dim=1)).squeeze(-1)
class SAC:
    def __init__(self, n, m):
        self.q1, self.q2 = Critic(n, m), Critic(n, m)
        self.t1, self.t2 = Critic(n, m), Critic(n, m)
    def update(self, s, a, r, s2, a2, d):
        with torch.no_grad():
            nxt = torch.min(self.t1(s2, a2), self.t2(s2, a2))
            y = r + 0.99 * (1 - d) * nxt
        return F.mse_loss(self.q1(s, a), y) + F.mse_loss(self.q2(s, a), y)
