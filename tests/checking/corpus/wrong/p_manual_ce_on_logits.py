# expects LP102
import torch
from torch import nn
net = nn.Sequential(nn.Linear(10, 10), nn.ReLU(), nn.Linear(10, 3))
for x, onehot in loader:
    out = net(x)
    loss = -(onehot * torch.log(out)).sum(dim=1).mean()
    loss.backward()
