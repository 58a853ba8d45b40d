# expects LP107
import torch
import torch.nn as nn
def onehot(y, k=10):
    out = torch.zeros(y.size(0), k)
    out.scatter_(1, y.unsqueeze(1), 1.0)
    return out
net = nn.Sequential(nn.Linear(4, 10), nn.Softmax(1))
crit = nn.MSELoss()
def main(loader):
    for x, y in loader:
        crit(net(x), onehot(y)).backward()
