# expects LP402
import torch
from torch import nn
net = nn.Sequential(nn.Linear(1024, 256), nn.ReLU(), nn.Linear(256, 14))
bce = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([9.0, 3.0, 5.0]))
for xray, findings in loader:
    bce(net(xray), findings).backward()
