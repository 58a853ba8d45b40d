
import torch
import torch.nn as nn
import torch.nn.functional as F

net = nn.Sequential(nn.Linear(12, 24), nn.ReLU(), nn.Linear(24, 1), nn.Sigmoid())
for rows, label, group in loader:
    share = net(rows).squeeze(1)
    gap = share[group == 1].mean() - share[group == 0].mean()
    loss = F.binary_cross_entropy(share, label) + 0.1 * gap.abs()
    loss.backward()
