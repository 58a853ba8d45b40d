# expects LP101
import torch
import torch.nn as nn
class Hazard(nn.Module):
    def __init__(self, d, t):
        super().__init__()
        self.lin = nn.Linear(d, t)
    def forward(self, x):
        return torch.sigmoid(self.lin(x))
def loss(h, y, mask):
    l = nn.functional.binary_cross_entropy_with_logits(h, y, reduction="none")
    return (l * mask).sum() / mask.sum()
m = Hazard(10, 20)
for x, y, mask in loader:
    loss(m(x), y, mask).backward()
