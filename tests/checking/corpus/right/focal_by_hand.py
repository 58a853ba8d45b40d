import torch
import torch.nn.functional as F
def focal(logits, y, gamma=2.0):
    bce = F.binary_cross_entropy_with_logits(logits, y, reduction="none")
    pt = torch.exp(-bce)
    return ((1 - pt) ** gamma * bce).mean()
net = torch.nn.Linear(5, 1)
for x, y in loader:
    focal(net(x).squeeze(1), y).backward()
