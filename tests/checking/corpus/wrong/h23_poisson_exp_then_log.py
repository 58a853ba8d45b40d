# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
class Rate(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1, self.l2 = nn.Linear(8, 16), nn.Linear(16, 1)
    def forward(self, x):
        return torch.exp(self.l2(F.elu(self.l1(x))))
m = Rate()
for x, k in loader:
    F.poisson_nll_loss(m(x), k).backward()
