import torch, torch.nn as nn, torch.nn.functional as F
class C51(nn.Module):
    def __init__(self, n, atoms):
        super().__init__()
        self.f = nn.Linear(4, n * atoms)
        self.n, self.atoms = n, atoms
    def forward(self, x):
        return F.log_softmax(self.f(x).view(-1, self.n, self.atoms), dim=2)
net = C51(3, 51)
def learn(x, a, target):
    lp = net(x).gather(1, a.view(-1, 1, 1).expand(-1, 1, 51)).squeeze(1)
    return F.kl_div(lp, target, reduction="batchmean")
class QR(nn.Module):
    def __init__(self, n, k):
        super().__init__()
        self.f = nn.Linear(4, n * k)
        self.n, self.k = n, k
    def forward(self, x):
        return self.f(x).view(-1, self.n, self.k)
qr = QR(3, 32)
def learn2(x, a, t, s2):
    q = qr(x).gather(1, a.view(-1, 1, 1).expand(-1, 1, 32)).squeeze(1)
    with torch.no_grad():
        best = qr(s2).mean(2).argmax(1, keepdim=True)
        y = qr(s2).gather(1, best.unsqueeze(-1).expand(-1, 1, 32)).squeeze(1)
    return F.smooth_l1_loss(q, t + 0.9 * y)
