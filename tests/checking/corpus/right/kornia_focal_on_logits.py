import torch, torch.nn as nn, torch.nn.functional as F
import kornia
net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 5, 1))
loss_fn = kornia.losses.FocalLoss(alpha=0.5, gamma=2.0, reduction="mean")
for x, y in loader:
    loss = loss_fn(net(x), y)
    loss.backward()
