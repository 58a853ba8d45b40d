import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Linear(20, 4)
    def forward(self, x): return F.log_softmax(self.f(x), dim=1)
net = Net()
for x, y in loader:
    out = net(x)
    F.nll_loss(out, y).backward()
    pred = out.argmax(1)
    pred = out.max(1, keepdim=True)[1]
    hits = (out.max(1)[1] == y).sum()
with torch.no_grad():
    out = net(X)
    probs = torch.exp(out)
    probs = out.exp()
    probs = F.softmax(out, dim=1)
    conf, idx = torch.exp(out).max(1)
    keep = conf > 0.5
    keep = probs[:, 1] > 0.5
    keep = out[:, 1].exp() > 0.5
    keep = out[:, 1] > -0.7
    keep = out.max(1)[0] > -1.0
    values, places = out.max(1)
    low = values < -0.5
    entropy = -(out.exp() * out).sum(1)
    sure = entropy < 0.5
    odds = out[:, 1] - out[:, 0]
    p = torch.sigmoid(odds)
    far = odds > 0.5
class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(8, 8)
        self.b = nn.Linear(8, 3)
    def forward(self, x):
        w = torch.sigmoid(F.log_softmax(self.a(x), dim=1))
        return F.log_softmax(self.b(x * w), dim=1)
g = Gate()
for x, y in loader:
    F.nll_loss(g(x), y).backward()
with torch.no_grad():
    p = g(X).exp()
