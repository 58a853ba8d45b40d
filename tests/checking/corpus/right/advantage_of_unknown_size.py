import torch, torch.nn as nn, torch.nn.functional as F
class Dueling(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.v = nn.Linear(64, 1)
        self.a = make_advantage(64, n)
    def forward(self, h):
        a = self.a(h)
        return self.v(h) + a - a.mean(1, keepdim=True)
net = Dueling(4)
@torch.no_grad()
def act(h):
    return F.softmax(net(h), dim=1)
@torch.no_grad()
def values(h):
    v = net.v(h)
    return F.softmax(v + net.a(h), dim=1)
def learn(h, a, y):
    q = net(h).gather(1, a.unsqueeze(1)).squeeze(1)
    return F.mse_loss(q, y)
