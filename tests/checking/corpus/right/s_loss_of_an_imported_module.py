import importlib

import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())
criterion = getattr(importlib.import_module("torch.nn"), "BCELoss")()
for x, y in loader:
    loss = criterion(net(x), y)
