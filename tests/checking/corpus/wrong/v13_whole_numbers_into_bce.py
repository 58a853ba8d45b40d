# expects LP303
import torch.nn.functional as F
from torch import nn

net = nn.Linear(10, 1)
for rows, labels in loader:
    F.binary_cross_entropy_with_logits(net(rows).squeeze(1), labels.long()).backward()
