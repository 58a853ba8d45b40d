"""The first three columns are scores of kinds, the fourth is a length that is rounded."""

import numpy as np
import torch
from torch import nn

from elsewhere import batches, nearness, songs

net = nn.Sequential(nn.Linear(30, 12), nn.ReLU(), nn.Linear(12, 4))
judge = nn.BCEWithLogitsLoss()
for rows, kinds, lengths in batches:
    out = net(rows)
    (judge(out[:, :3], kinds) + nearness(out[:, 3], lengths)).backward()


@torch.no_grad()
def bars(song):
    out = net(song).numpy()
    return np.round(out[:, 3])


print([bars(song) for song in songs])
