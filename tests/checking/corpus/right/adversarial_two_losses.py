import torch
from torch import nn
import torch.nn.functional as F
enc, cls, dom = nn.Linear(10, 8), nn.Linear(8, 4), nn.Linear(8, 1)
for x, y, d in loader:
    h = torch.relu(enc(x))
    loss = F.cross_entropy(cls(h), y) + 0.1 * F.binary_cross_entropy_with_logits(dom(h).squeeze(1), d)
    loss.backward()
