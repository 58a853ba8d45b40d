import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Categorical
class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.affine1 = nn.Linear(4, 128)
        self.affine2 = nn.Linear(128, 2)
    def forward(self, x):
        return F.softmax(self.affine2(F.relu(self.affine1(x))), dim=1)
policy = Policy()
def select_action(state):
    probs = policy(torch.from_numpy(state).float().unsqueeze(0))
    m = Categorical(probs)
    a = m.sample()
    policy.saved.append(m.log_prob(a))
    return a.item()
def finish(returns):
    return torch.cat([-lp * R for lp, R in zip(policy.saved, returns)]).sum()
