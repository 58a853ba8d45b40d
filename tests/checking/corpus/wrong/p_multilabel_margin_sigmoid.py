# expects LP101
import torch
from torch import nn
model = nn.Sequential(nn.Linear(128, 20), nn.Sigmoid())
crit = nn.MultiLabelSoftMarginLoss()
for x, y in loader:
    crit(model(x), y).backward()
