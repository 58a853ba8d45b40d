# expects LP411
"""The first three columns are scores of kinds, which are rounded themselves."""

import numpy as np
import torch
from torch import nn

from elsewhere import batches, songs

net = nn.Sequential(nn.Linear(30, 12), nn.ReLU(), nn.Linear(12, 4))
judge = nn.BCEWithLogitsLoss()
for rows, kinds in batches:
    out = net(rows)
    judge(out[:, :3], kinds).backward()


@torch.no_grad()
def kinds_of(song):
    out = net(song).numpy()
    return np.round(out[:, :3])


print([kinds_of(song) for song in songs])
