import torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import DataLoader
net = nn.Linear(3, 1)
for x, y in dl:
    out = net(x)
    if out.shape != y.shape:
        y = y.view_as(out)
    F.mse_loss(out, y).backward()
X = torch.randn(10, 3); Y = torch.randn(10)
out = net(X)
if Y.ndim == 1:
    Y = Y.unsqueeze(1)
F.mse_loss(out, Y).backward()
Y2 = torch.randn(10)
if out.ndim > Y2.ndim: Y2 = Y2.reshape(out.shape)
F.mse_loss(out, Y2).backward()
def lossf(o, t):
    if o.ndim != t.ndim:
        o = o.squeeze(-1)
    return F.mse_loss(o, t)
lossf(net(X), torch.randn(10)).backward()
def lossg(o, t):
    if o.shape == t.shape: return F.mse_loss(o, t)
    return F.mse_loss(o.squeeze(-1), t)
lossg(net(X), torch.randn(10)).backward()
