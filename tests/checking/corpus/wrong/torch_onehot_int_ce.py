# expects LP301
import torch
import torch.nn as nn
import torch.nn.functional as F
net = nn.Linear(4, 3)
target = F.one_hot(torch.randint(0, 3, (16,)), 3)
loss = F.nll_loss(F.log_softmax(net(torch.randn(16, 4)), dim=1), target)
