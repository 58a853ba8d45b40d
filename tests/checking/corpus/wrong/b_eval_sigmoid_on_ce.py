# expects LP412
import torch
from torch import nn
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 3))
ce = nn.CrossEntropyLoss()
for x, y in train:
    ce(net(x), y).backward()
@torch.no_grad()
def predict(x):
    return torch.sigmoid(net(x))
scores = predict(test_x)
