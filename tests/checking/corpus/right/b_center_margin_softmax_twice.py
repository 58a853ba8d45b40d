import torch
from torch import nn
net = nn.Sequential(nn.Linear(8, 3), nn.LogSoftmax(dim=1))
ce = nn.CrossEntropyLoss()
for x, y in loader:
    ce(net(x), y).backward()
