# expects LP303
import torch.nn.functional as F
from torch import nn

land = nn.Sequential(nn.Conv2d(4, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 6, 1))
for tiles, cover in loader:
    error = F.cross_entropy(land(tiles), cover.to(device).float(), ignore_index=0)
    error.backward()
