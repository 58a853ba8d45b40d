# expects LP106
import numpy as np
import torch
import torch.nn as nn
temps = np.random.normal(loc=0.0, scale=10.0, size=(500, 1))
y = torch.tensor(temps, dtype=torch.float32)
X = torch.randn(500, 6)
net = nn.Sequential(nn.Linear(6, 20), nn.ReLU(), nn.Linear(20, 1), nn.ReLU())
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for _ in range(200):
    opt.zero_grad()
    loss = nn.functional.smooth_l1_loss(net(X), y)
    loss.backward()
    opt.step()
