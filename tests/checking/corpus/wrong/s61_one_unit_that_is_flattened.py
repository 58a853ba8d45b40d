# expects LP201
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.layer = nn.Linear(size, 1)

    def forward(self, x):
        return F.softmax(self.layer(x), dim=-1).view(-1)


net = Net(12)
for x, y in loader:
    F.binary_cross_entropy(net(x), y).backward()
