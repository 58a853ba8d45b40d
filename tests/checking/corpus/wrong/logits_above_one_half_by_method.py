# expects LP411
import torch
from torch import nn

net = nn.Sequential(nn.Linear(12, 24), nn.ReLU(), nn.Linear(24, 5))
loss = nn.BCEWithLogitsLoss()
for x, marks in loader:
    loss(net(x), marks.float()).backward()
with torch.no_grad():
    hits = sum((net(x).gt(0.5) == marks.bool()).sum().item() for x, marks in held_out)
