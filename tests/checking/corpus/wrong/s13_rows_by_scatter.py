# expects LP107
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(30, 5)

    def forward(self, x):
        return torch.softmax(self.layer(x), dim=1)


net = Net()
for x, y in loader:
    rows = torch.zeros(len(y), 5).scatter_(1, y.view(-1, 1), 1.0)
    F.mse_loss(net(x), rows * (1 - 0.1) + 0.1 / 5).backward()
