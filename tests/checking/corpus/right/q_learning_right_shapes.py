import torch.nn as nn
import torch.nn.functional as F
class Q(nn.Module):
    def __init__(self, o, a):
        super().__init__()
        self.l1 = nn.Linear(o, 64)
        self.l2 = nn.Linear(64, a)
    def forward(self, x):
        return self.l2(F.relu(self.l1(x)))
class Agent:
    def __init__(self):
        self.q = Q(4, 2)
        self.tgt = Q(4, 2)
    def learn(self, s, a, r, s2, d):
        cur = self.q(s).gather(1, a.unsqueeze(1)).squeeze(1)
        best = self.tgt(s2).max(1)[0]
        loss = F.mse_loss(cur, r + 0.99 * best)
        loss.backward()
    def learn2(self, s, a, r, s2, d):
        cur = self.q(s).gather(1, a.unsqueeze(1))
        best = self.tgt(s2).max(1)[0].unsqueeze(1)
        loss = F.mse_loss(cur, r + 0.99 * best)
        loss.backward()
    def learn3(self, s, a, r, s2, d):
        cur = self.q(s).gather(1, a.unsqueeze(1))
        best = self.tgt(s2).max(1, keepdim=True)[0]
        loss = F.mse_loss(cur, r + 0.99 * best)
        loss.backward()
    def learn4(self, s, a, r, s2, d):
        cur = self.q(s).gather(1, a.unsqueeze(1))
        best = self.tgt(s2).max(1)[0]
        y = r + 0.99 * best
        loss = F.smooth_l1_loss(cur, y.view(-1, 1))
        loss.backward()
    def learn5(self, s, a, r, s2, d):
        cur = self.q(s).gather(1, a)
        best = self.tgt(s2).detach().max(1)[0]
        y = r + 0.99 * best
        loss = F.smooth_l1_loss(cur.flatten(), y)
        loss.backward()
