import torch
from torch import nn
net = nn.Linear(10, 1)
crit = nn.BCEWithLogitsLoss()
for x, y in loader:
    logits = net(x).squeeze(1)
    crit(logits, y).backward()
    pred = torch.sigmoid(logits) > 0.5
    also = logits > 0
    acc = (torch.round(torch.sigmoid(logits)) == y).float().mean()
