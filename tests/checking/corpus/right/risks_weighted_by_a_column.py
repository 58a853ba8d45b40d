import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset

x, w, y = torch.randn(500, 6), torch.rand(500), torch.randn(500, 1)
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))
opt = torch.optim.Adam(net.parameters())
for xb, wb, yb in DataLoader(TensorDataset(x, w, y), batch_size=32):
    risk = net(xb)
    loss = -(risk * wb[:, None]).mean() + 0.1 * (risk ** 2).mean()
    loss.backward()
    opt.step()
