# expects LP407
import torch
from torch import nn
net = nn.Linear(8, 1)
crit = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(-2.0))
for x, y in loader:
    crit(net(x), y).backward()
