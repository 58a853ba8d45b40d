import gymnasium as gym, numpy as np, torch, torch.nn as nn, torch.nn.functional as F, torch.optim as optim
from torch.distributions import Categorical
class Policy(nn.Module):
    def __init__(self):
        super().__init__(); self.affine1 = nn.Linear(4, 128); self.affine2 = nn.Linear(128, 2)
        self.saved_log_probs = []; self.rewards = []
    def forward(self, x):
        return F.softmax(self.affine2(F.relu(self.affine1(x))), dim=1)
policy = Policy(); optimizer = optim.Adam(policy.parameters(), lr=1e-2)
def finish_episode():
    R = 0; policy_loss = []; returns = []
    for r in policy.rewards[::-1]:
        R = r + 0.99 * R; returns.insert(0, R)
    returns = torch.tensor(returns); returns = (returns - returns.mean()) / (returns.std() + 1e-6)
    for log_prob, R in zip(policy.saved_log_probs, returns):
        policy_loss.append(-log_prob * R)
    optimizer.zero_grad(); policy_loss = torch.cat(policy_loss).sum(); policy_loss.backward(); optimizer.step()
