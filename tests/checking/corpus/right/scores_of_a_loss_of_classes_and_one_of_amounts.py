import torch
import torch.nn as nn
import torch.nn.functional as F

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
for x, y, amount in loader:
    out = net(x)
    loss = F.binary_cross_entropy_with_logits(out, y) + F.mse_loss(out, amount)
    loss.backward()
    hit = out > 0.5
