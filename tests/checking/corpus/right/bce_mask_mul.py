import torch
from torch import nn
net = nn.Linear(5, 3)
for x, y, m in loader:
    l = nn.functional.binary_cross_entropy_with_logits(net(x), y, reduction="none")
    ((l * m).sum() / m.sum()).backward()
