# expects LP411
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Linear(20, 5)
    def forward(self, x): return F.log_softmax(self.f(x), dim=1)
net = Net()
def train():
    for x, y in loader:
        F.nll_loss(net(x), y).backward()
def predict(x):
    with torch.no_grad():
        conf, idx = net(x).max(dim=1)
    keep = conf > 0.7
    return idx[keep]
train(); predict(X)
