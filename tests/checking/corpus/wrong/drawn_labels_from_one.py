# expects LP301
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

rng = np.random.default_rng(0)
stages = torch.from_numpy(rng.integers(1, 6, 300))
net = nn.Sequential(nn.Linear(9, 20), nn.GELU(), nn.Linear(20, 5))
for step in range(100):
    F.cross_entropy(net(torch.randn(300, 9)), stages).backward()
