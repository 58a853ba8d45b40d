# expects LP109
import torch
import torch.nn as nn
import torch.nn.functional as F
def total_loss(logits, y, n=10):
    a = F.cross_entropy(logits, y)
    b = F.binary_cross_entropy_with_logits(logits, F.one_hot(y, n).float())
    return a + 0.1 * b
net = nn.Linear(30, 10)
for x, y in loader:
    total_loss(net(x), y).backward()
