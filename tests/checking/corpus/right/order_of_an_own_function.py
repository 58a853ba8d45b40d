import torch.nn.functional as F
from torch import nn

from vendor import teacher


def cross_entropy(labels, logits):
    return F.binary_cross_entropy_with_logits(labels, logits)


net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
table = nn.Embedding(40, 5)
for x, y in loader:
    loss = cross_entropy(net(x).squeeze(1), y.float())
    loss = loss + F.cross_entropy(teacher(x), table(y))
    loss.backward()
