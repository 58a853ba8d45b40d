# expects LP101
import torch
from torch import nn
class WeightedBCE(nn.BCEWithLogitsLoss):
    def forward(self, input, target):
        return super().forward(input, target) * 0.5
net = nn.Sequential(nn.Linear(10, 1), nn.Sigmoid())
crit = WeightedBCE()
for x, y in loader:
    crit(net(x), y).backward()
