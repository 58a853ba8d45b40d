import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(10, 5)
@torch.no_grad()
def accuracy(x, y):
    top = net(x).topk(1, dim=1)[1]
    m, i = net(x).max(1, keepdim=True)
    hits = i.eq(y.view_as(i)).sum()
    return (i[:, 0] == y).float().mean(), m[m > 0]
def train(loader):
    for x, y in loader:
        nn.CrossEntropyLoss()(net(x), y).backward()
def pseudo(xu):
    with torch.no_grad():
        p = net(xu).softmax(1)
        conf, lab = p.max(dim=1)
    return F.cross_entropy(net(xu)[conf > 0.9], lab[conf > 0.9])
def pseudo2(xu):
    conf, lab = net(xu).max(1)
    keep = conf > 3.0
    return (F.cross_entropy(net(xu), lab, reduction="none") * keep).mean()
