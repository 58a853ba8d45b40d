# expects LP102
import torch, torch.nn as nn
head = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), nn.LogSoftmax(dim=1))
net = nn.Sequential(*[m for m in head.children() if not isinstance(m, nn.LogSoftmax)])
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
