# expects LP102
import torch, torch.nn as nn
from torchvision import models
class Net(nn.Module):
    def __init__(self, name, n):
        super().__init__()
        self.base = getattr(models, name)(weights=None)
        self.base.fc = nn.Linear(512, n)
        self.loss = nn.NLLLoss()
    def forward(self, x):
        return self.base(x)
    def step(self, x, y):
        return self.loss(self(x), y)
