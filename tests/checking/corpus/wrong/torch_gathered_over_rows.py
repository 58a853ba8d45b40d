# expects LP203
import torch
import torch.nn as nn
import torch.nn.functional as F
net = nn.Linear(4, 3)
def loss(x, y):
    lp = F.log_softmax(net(x), dim=0)
    return -lp.gather(1, y.unsqueeze(1)).mean()
