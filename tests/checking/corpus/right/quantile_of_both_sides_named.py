import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.Adam(net.parameters())

def pinball(pred, y, q):
    q = q * 0.01
    e = y - pred
    return torch.mean(torch.maximum(q * e, (q - 1) * e))
for x, y in loader:
    loss = pinball(net(x)[:, 0], y, 90)
    opt.zero_grad()
    loss.backward()
    opt.step()
