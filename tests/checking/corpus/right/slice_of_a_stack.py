import torch, torch.nn as nn
head = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), nn.Softmax(dim=1))
loss = nn.CrossEntropyLoss()
def train(loader):
    for x, y in loader:
        loss(head[:-1](x), y).backward()
