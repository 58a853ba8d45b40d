import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, depth, classes):
        super().__init__()
        widths = [16] + [64] * depth
        self.body = nn.Sequential(*[nn.Linear(a, b) for a, b in zip(widths[:-1], widths[1:])])
        self.head = nn.Linear(64, classes)

    def forward(self, x):
        return self.head(torch.relu(self.body(x)))


net = Net(depth, 5)
criterion = nn.CrossEntropyLoss(weight=torch.tensor([1.0] * classes))
for x, y in loader:
    loss = criterion(net(x), y)
