import torch
import torch.nn as nn
import torch.nn.functional as F


class Hazards(nn.Module):
    def __init__(self, d, k):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(d, 64), nn.ReLU(), nn.Linear(64, k))

    def forward(self, x):
        return self.body(x)


class NLLSurv(nn.Module):
    def __init__(self, alpha=0.0, eps=1e-7):
        super().__init__()
        self.alpha, self.eps = alpha, eps

    def forward(self, h, y, c):
        y = y.view(-1, 1)
        c = c.view(-1, 1).float()
        hazards = torch.sigmoid(h)
        S = torch.cumprod(1 - hazards, dim=1)
        S_padded = torch.cat([torch.ones_like(c), S], 1)
        s_prev = torch.gather(S_padded, 1, y).clamp(min=self.eps)
        h_this = torch.gather(hazards, 1, y).clamp(min=self.eps)
        s_this = torch.gather(S_padded, 1, y + 1).clamp(min=self.eps)
        uncensored = -(1 - c) * (torch.log(s_prev) + torch.log(h_this))
        censored = -c * torch.log(s_this)
        return (uncensored + censored).mean()


criterion = NLLSurv()


net = Hazards(12, 8)
opt = torch.optim.Adam(net.parameters())
for x, t, e in loader:
    loss = criterion(net(x), t, e)
    opt.zero_grad()
    loss.backward()
    opt.step()
