import torch
from torch import nn
net = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 1))
crit = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))
for x, y in loader:
    crit(net(x), y.unsqueeze(1)).backward()
net.eval()
with torch.no_grad():
    p = torch.sigmoid(net(x_val)).ravel()
