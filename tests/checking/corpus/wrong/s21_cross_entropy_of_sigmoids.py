# expects LP103
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(30, 6)

    def forward(self, x):
        return torch.sigmoid(self.layer(x))


def cost(chances, labels):
    rows = F.one_hot(labels, 6).float()
    return -(rows * torch.log(chances + 1e-9)).sum(dim=1).mean()


net = Net()
for x, y in loader:
    cost(net(x), y).backward()
