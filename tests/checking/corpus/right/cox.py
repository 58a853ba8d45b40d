import torch
from torch import nn
net = nn.Sequential(nn.Linear(20, 8), nn.ReLU(), nn.Linear(8, 1))
def cox(risk, event):
    return -((risk - torch.logcumsumexp(risk, 0)) * event).sum() / event.sum()
for x, time, event in loader:
    order = time.argsort(descending=True)
    cox(net(x[order]).squeeze(1), event[order]).backward()
