# expects LP102
import torch, torch.nn as nn
head = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), nn.LogSoftmax(dim=1))
del head[-1]
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(head(x), y).backward()
