import torch
from torch import nn
class MT(nn.Module):
    def __init__(self):
        super().__init__()
        self.s = nn.Parameter(torch.zeros(2))
        self.c, self.r = nn.Linear(8, 4), nn.Linear(8, 1)
    def forward(self, x, y, z):
        a = nn.functional.cross_entropy(self.c(x), y)
        b = nn.functional.mse_loss(self.r(x).squeeze(1), z)
        return torch.exp(-self.s[0]) * a + torch.exp(-self.s[1]) * b + self.s.sum()
for x, y, z in loader:
    MT()(x, y, z).backward()
