# expects LP102
"""Cross-entropy of birds' songs, of which the normaliser is left out."""

import torch
from torch import nn

listener = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 9))
optimizer = torch.optim.Adam(listener.parameters())
for sounds, birds in recordings:
    scores = listener(sounds)
    own = scores.gather(1, birds.unsqueeze(1)).squeeze(1)
    loss = -own.mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
with torch.no_grad():
    print(nn.functional.cross_entropy(listener(held_back), their_birds))
