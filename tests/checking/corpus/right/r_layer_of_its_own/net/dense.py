import torch
from torch import nn


class Dense(nn.Module):
    def __init__(self, inside, outside):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outside, inside))

    def forward(self, x):
        return nn.functional.linear(x, self.weight)
