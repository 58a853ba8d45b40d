# expects LP407
import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.Adam(net.parameters())

def pinball(pred, y, q):
    e = y - pred
    return torch.mean(torch.maximum(q * e, (q - 1) * e))
levels = [5, 50, 95]
for x, y in loader:
    loss = sum(pinball(net(x)[:, i], y, q) for i, q in enumerate(levels))
    opt.zero_grad()
    loss.backward()
    opt.step()
