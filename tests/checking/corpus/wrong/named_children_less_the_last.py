# expects LP102
from collections import OrderedDict
import torch, torch.nn as nn
head = nn.Sequential(OrderedDict([("a", nn.Linear(8, 16)), ("r", nn.ReLU()), ("b", nn.Linear(16, 3)), ("o", nn.LogSoftmax(dim=1))]))
net = nn.Sequential(OrderedDict(list(head.named_children())[:-1]))
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
