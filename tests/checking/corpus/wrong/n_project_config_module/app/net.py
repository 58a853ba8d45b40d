import torch.nn as nn
from app import config
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(100, 50), nn.ReLU())
        self.out = nn.Linear(50, config.N_CLASSES)
        self.act = nn.Softmax(dim=1) if config.OUT_ACTIVATION == "softmax" else nn.Identity()
    def forward(self, x):
        return self.act(self.out(self.body(x)))
