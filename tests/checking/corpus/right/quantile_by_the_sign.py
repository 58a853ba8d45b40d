import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.Adam(net.parameters())

def quantile_loss(pred, y, tau=0.95):
    diff = y - pred
    return ((tau - (diff < 0).float()) * diff).mean()
for x, y in loader:
    loss = quantile_loss(net(x)[:, 0], y)
    opt.zero_grad()
    loss.backward()
    opt.step()
