# expects LP303
import torch
import torch.nn as nn
import torch.nn.functional as F
net = nn.Linear(20, 6)
for x, y in loader:
    target = F.one_hot(y, 6)
    loss = F.binary_cross_entropy_with_logits(net(x), target)
    loss.backward()
