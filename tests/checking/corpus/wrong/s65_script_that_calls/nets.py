import torch
from torch import nn


class Tags(nn.Module):
    def __init__(self, size, tags):
        super().__init__()
        self.layer = nn.Linear(size, tags)

    def forward(self, x):
        return torch.sigmoid(self.layer(x))
