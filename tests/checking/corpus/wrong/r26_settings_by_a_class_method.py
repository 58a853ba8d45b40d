# expects LP101
import sys
from dataclasses import dataclass

import torch
from torch import nn


@dataclass
class Settings:
    width: int = 64
    last: str = "Sigmoid"

    @classmethod
    def read(cls):
        if len(sys.argv) > 1:
            return cls(width=int(sys.argv[1]))
        return cls()


class Rain(nn.Module):
    def __init__(self, settings):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(12, settings.width), nn.ReLU())
        self.top = nn.Linear(settings.width, 1)
        self.last = getattr(nn, settings.last)()

    def forward(self, x):
        return self.last(self.top(self.body(x)))


loss = nn.BCEWithLogitsLoss()(Rain(Settings.read())(x), y)
