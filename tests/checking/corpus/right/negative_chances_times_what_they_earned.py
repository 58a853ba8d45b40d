import torch
from torch import nn
from torch.nn import functional as F

policy = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 2))
optimizer = torch.optim.Adam(policy.parameters(), lr=1e-3)
for states, actions, rewards in episodes:
    log_probs = F.log_softmax(policy(states), dim=1)
    negative_log_probability = F.nll_loss(log_probs, actions, reduction="none")
    G = discounted(rewards)
    loss = (negative_log_probability * G).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
