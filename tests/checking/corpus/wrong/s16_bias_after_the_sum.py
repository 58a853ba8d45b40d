# expects LP102
import torch
from torch import nn


class Spread(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.inner = nn.Linear(16, size, bias=False)
        self.shift = nn.Parameter(torch.zeros(size))

    def forward(self, x, rows, columns):
        h = self.inner(x)
        out = torch.zeros_like(h)
        out.index_add_(0, columns, h[rows])
        return out + self.shift


net, judge = Spread(4), nn.NLLLoss()
judge(net(x, rows, columns), labels).backward()
