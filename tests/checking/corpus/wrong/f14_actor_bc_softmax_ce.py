# expects LP101
import torch
import torch.nn as nn
class Policy(nn.Module):
    """Behaviour cloning."""
    def __init__(self, obs_dim, n_actions):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(obs_dim, 64), nn.Tanh(), nn.Linear(64, n_actions), nn.Softmax(dim=-1))
    def forward(self, obs):
        return self.net(obs)
policy = Policy(8, 4)
bc_loss = nn.CrossEntropyLoss()
for obs, act in demos:
    loss = bc_loss(policy(obs), act)
    loss.backward()
