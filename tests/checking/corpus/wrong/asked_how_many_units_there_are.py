# expects LP201
import torch.nn as nn
import torch.nn.functional as F
def compute(out, y):
    if out.shape[1] > 1:
        return F.binary_cross_entropy_with_logits(out, y)
    return F.cross_entropy(out, y)
net = nn.Linear(3, 1)
for x, y in loader:
    compute(net(x), y).backward()
