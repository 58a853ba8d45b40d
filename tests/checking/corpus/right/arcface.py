import torch
import torch.nn.functional as F
from torch import nn
class ArcMargin(nn.Module):
    def __init__(self, d, c, s=30.0, m=0.5):
        super().__init__()
        self.w = nn.Parameter(torch.randn(c, d))
        self.s, self.m = s, m
    def forward(self, x, y):
        cos = F.linear(F.normalize(x), F.normalize(self.w))
        theta = torch.acos(cos.clamp(-1 + 1e-7, 1 - 1e-7))
        one = F.one_hot(y, cos.size(1)).float()
        return self.s * (one * torch.cos(theta + self.m) + (1 - one) * cos)
arc = ArcMargin(64, 10)
enc = nn.Linear(128, 64)
for x, y in loader:
    F.cross_entropy(arc(enc(x), y), y).backward()
