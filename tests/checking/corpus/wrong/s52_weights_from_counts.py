# expects LP402
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

COUNTS = np.array([820, 140, 60])


class Cost(nn.Module):
    def __init__(self, counts):
        super().__init__()
        shares = 1.0 / counts
        self.register_buffer("shares", torch.FloatTensor(shares / shares.sum()))

    def forward(self, scores, labels):
        return F.cross_entropy(scores, labels, weight=self.shares)


net, cost = nn.Linear(12, 4), Cost(COUNTS)
for x, y in loader:
    cost(net(x), y).backward()
