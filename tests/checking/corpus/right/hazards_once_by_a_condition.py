import torch
import torch.nn as nn
import torch.nn.functional as F


class Hazards(nn.Module):
    def __init__(self, d, k):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(d, 64), nn.ReLU(), nn.Linear(64, k))

    def forward(self, x):
        return self.body(x)


def criterion(phi, idx, event):
    p = torch.sigmoid(phi).clamp(1e-6, 1 - 1e-6)
    own = p.gather(1, idx.view(-1, 1)).squeeze(1)
    before = torch.log(1.0 - p).cumsum(1).gather(1, idx.view(-1, 1)).squeeze(1)
    ll = torch.where(event.bool(), before + own.log(), before)
    return ll.neg().mean()


net = Hazards(12, 8)
opt = torch.optim.Adam(net.parameters())
for x, t, e in loader:
    loss = criterion(net(x), t, e)
    opt.zero_grad()
    loss.backward()
    opt.step()
