import torch
from torch import nn
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    logits = net(x)
    loss = criterion(logits, y)
    probs = torch.softmax(logits, dim=1)
    acc = (probs.argmax(1) == y).float().mean()
