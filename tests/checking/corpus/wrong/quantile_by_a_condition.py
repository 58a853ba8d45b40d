# expects LP407
import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.Adam(net.parameters())

def quantile_loss(pred, y, tau):
    diff = y - pred
    return torch.where(diff >= 0, tau * diff, (tau - 1) * diff).mean()
for x, y in loader:
    loss = quantile_loss(net(x)[:, 0], y, 90)
    opt.zero_grad()
    loss.backward()
    opt.step()
