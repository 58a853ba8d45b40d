# expects LP106
import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(4, 2), nn.Sigmoid())
loss = nn.MultiMarginLoss(margin=1.0)
for x, y in loader:
    loss(net(x), y).backward()
