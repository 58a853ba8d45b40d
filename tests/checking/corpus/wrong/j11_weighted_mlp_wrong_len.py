# expects LP402
import numpy as np
import torch
from torch import nn
cw = np.array([1.0, 2.0])
crit = nn.CrossEntropyLoss(weight=torch.from_numpy(cw).float())
net = nn.Linear(5, 4)
for x, y in loader:
    crit(net(x), y).backward()
