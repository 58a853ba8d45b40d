# expects LP102
import torch
import torch.nn as nn
import torch.nn.functional as F
def run(loader):
    net = nn.Linear(3, 4)
    for x, y in loader:
        p = net(x)
        loss = -(torch.log(p) * F.one_hot(y, 4)).sum(1).mean()
        loss.backward()
