# expects LP411
import torch
from torch import nn
net = nn.Sequential(nn.Linear(30, 8), nn.ReLU(), nn.Linear(8, 1))
criterion = nn.BCEWithLogitsLoss()
for x, y in loader:
    logits = net(x).squeeze(1)
    loss = criterion(logits, y)
    loss.backward()
    preds = (logits > 0.5).float()
    acc = (preds == y).float().mean()
