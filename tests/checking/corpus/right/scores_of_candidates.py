import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(4, 300)
def loss(x, candidates):
    labels = torch.zeros(len(x), dtype=torch.long)
    q = net(x).gather(1, candidates)
    return F.cross_entropy(q, labels)
def loss2(x, candidates, y):
    y = torch.as_tensor(y).view(-1)
    return F.cross_entropy(net(x).gather(1, candidates), y)
