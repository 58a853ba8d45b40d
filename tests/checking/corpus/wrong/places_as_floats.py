# expects LP303
import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(10, 5)
def pseudo2(xu):
    lab = net(xu).max(1)[1].float()
    return F.cross_entropy(net(xu), lab)
