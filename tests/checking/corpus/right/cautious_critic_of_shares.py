
import torch
import torch.nn as nn

actor = nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 2), nn.Tanh())
critic = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1), nn.Sigmoid())
for state, action, reached in loader:
    of_data = critic(torch.cat([state, action], 1))
    of_policy = critic(torch.cat([state, actor(state)], 1))
    cautious = of_policy.mean() - of_data.mean()
    cautious.backward()
