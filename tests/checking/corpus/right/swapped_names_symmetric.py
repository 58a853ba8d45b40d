import torch.nn.functional as F
from torch import nn
net = nn.Linear(3, 2)
for x, y in loader:
    pred = net(x)
    F.mse_loss(y, pred).backward()
