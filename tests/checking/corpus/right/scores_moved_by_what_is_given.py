import torch
import torch.nn.functional as F
from torch import nn


class Refined(nn.Module):
    def __init__(self):
        super().__init__()
        self.change = nn.Linear(5, 5)
        self.kind = nn.Linear(5, 4)

    def forward(self, x):
        return torch.clamp(x + self.change(x), 0, 1)

    def call(self, x, shift):
        scores = self.kind(x)
        shift = -normaliser(scores)
        return scores + shift


net = Refined()
head = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 1))
for x, y in loader:
    loss = F.binary_cross_entropy(net(x), y) + F.nll_loss(net.call(x, None), y)
    loss = loss + F.binary_cross_entropy(F.softplus(head(x)).clamp(max=1), y)
    loss = loss + F.binary_cross_entropy(torch.exp(head(x).clamp(max=0)), y)
    loss = loss + F.gaussian_nll_loss(head(x), y, torch.exp(head(x).clamp(-10, 10)))
    loss.backward()
