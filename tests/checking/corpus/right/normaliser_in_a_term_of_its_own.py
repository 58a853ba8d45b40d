"""Cross-entropy of birds' songs in two terms: the score of the song, and the normaliser."""

import torch
from torch import nn

listener = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 9))
optimizer = torch.optim.Adam(listener.parameters())
for sounds, birds in recordings:
    scores = listener(sounds)
    own = scores.gather(1, birds.unsqueeze(1)).squeeze(1)
    normaliser = torch.logsumexp(scores, dim=1)
    loss = -own.mean() + normaliser.mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
