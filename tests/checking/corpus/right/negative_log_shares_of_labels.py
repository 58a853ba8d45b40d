import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3), nn.LogSoftmax(1))
for x, y in loader:
    out = net(x)
    loss = (-out[torch.arange(len(y)), y]).mean()
    loss.backward()
