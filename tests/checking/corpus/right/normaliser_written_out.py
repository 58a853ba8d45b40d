"""Cross-entropy of birds' songs in two terms, the normaliser step by step."""

import torch
from torch import nn

listener = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 9))


def fit(sounds, birds, optimizer):
    scores = listener(sounds)
    own = scores[torch.arange(len(birds)), birds]
    normaliser = torch.log(torch.exp(scores).sum(dim=1))
    loss = -own.mean() + normaliser.mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


adam = torch.optim.Adam(listener.parameters())
for sounds, birds in recordings:
    fit(sounds, birds, adam)
