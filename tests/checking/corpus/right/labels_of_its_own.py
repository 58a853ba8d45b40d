import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(8, 5)
def pseudo(x, y):
    out = net(x)
    hard = out.argmax(dim=1)
    return F.cross_entropy(out, hard)
def distil(x, seq):
    out = net(seq)
    hard = out.argmax(dim=-1)
    return F.cross_entropy(out.transpose(1, 2), hard)
