import torch
from torch import nn
class Softmax(nn.Module):
    """Swish, named badly."""
    def forward(self, x):
        return x * torch.sigmoid(x)
m = nn.Sequential(nn.Linear(4, 8), Softmax(), nn.Linear(8, 3))
for x, y in loader:
    nn.CrossEntropyLoss()(m(x), y).backward()
