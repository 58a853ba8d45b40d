# expects LP101
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.body, self.out = nn.Linear(8, width), nn.Linear(width, 3)
        self.shares = False

    def give_shares(self):
        self.shares = True

    def forward(self, x):
        x = self.out(torch.relu(self.body(x)))
        return torch.softmax(x, 1) if self.shares else x


net = Net(16) if small else Net(64)
net.shares = True
other = Net(16) if small else Net(64)
other.give_shares()
criterion = nn.CrossEntropyLoss()


def step(x, y):
    criterion(net(x), y).backward()
    criterion(other(x), y).backward()
