# expects LP201
import torch
import torch.nn as nn

x, y = torch.randn(200, 12), torch.randint(0, 2, (200,))
net = nn.Sequential(nn.Linear(12, 24), nn.ReLU(), nn.Linear(24, 1))
for epoch in range(30):
    nn.BCEWithLogitsLoss()(net(x).squeeze(1), y.float()).backward()
with torch.no_grad():
    found = net(x).argmax(1)
    print((found == y).float().mean())
