# expects LP412
import torch
from torch import nn
net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 8))
crit = nn.BCEWithLogitsLoss()
for x, tags in train_loader:
    crit(net(x), tags.float()).backward()

net.eval()
with torch.no_grad():
    for x, tags in test_loader:
        scores = torch.softmax(net(x), dim=1)
        picked = scores > 0.5
