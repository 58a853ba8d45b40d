# expects LP101
import torch
from torch import nn

net = nn.Sequential(nn.Linear(8, 3), nn.Softmax(dim=1)).cuda()
for x, y in rows:
    y = y.cuda(async=True)
    nn.CrossEntropyLoss()(net(x), y).backward()
