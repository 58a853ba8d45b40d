import torch
import torch.nn as nn
net = nn.Linear(5, 2)
p = torch.softmax(net(x), dim=1)[:, 1]
loss = nn.BCELoss()(p, y)
