# expects LP107
import torch
from torch import nn

net = nn.Sequential(nn.Linear(10, 4), nn.Softmax(dim=1))
rows = torch.eye(4)[labels]
for x in batches:
    ((net(x) - rows) ** 2).mean().backward()
