import torch
from torch import nn
class SmoothBCE(nn.Module):
    def __init__(self):
        super().__init__()
        self.loss = nn.BCEWithLogitsLoss()
    def forward(self, logits, target):
        return self.loss(logits, target * 0.9 + 0.05)
net = nn.Linear(3, 1)
for x, y in loader:
    SmoothBCE()(net(x), y).backward()
