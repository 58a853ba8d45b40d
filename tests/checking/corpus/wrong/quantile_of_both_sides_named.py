# expects LP407
import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.Adam(net.parameters())

def pinball(pred, y, q):
    over = q * (y - pred)
    under = (1 - q) * (pred - y)
    return torch.max(over, under).mean()
for x, y in loader:
    loss = pinball(net(x)[:, 0], y, 90.0)
    opt.zero_grad()
    loss.backward()
    opt.step()
