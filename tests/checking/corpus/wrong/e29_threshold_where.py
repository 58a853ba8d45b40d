# expects LP411
import torch
from torch import nn
net = nn.Sequential(nn.Linear(9, 1), nn.Flatten(0))
crit = nn.BCEWithLogitsLoss()
for x, y in loader:
    crit(net(x), y).backward()
net.eval()
with torch.no_grad():
    z = net(x_val)
    pred = torch.where(z > 0.5, 1, 0)
