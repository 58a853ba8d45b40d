import torch
from torch import nn


class Config:
    classes = 4


class Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.out = nn.Linear(8, config.classes)

    def forward(self, x):
        return torch.softmax(self.out(x), dim=1)
