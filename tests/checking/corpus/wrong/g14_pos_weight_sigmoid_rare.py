# expects LP101
import torch
from torch import nn
neg, pos = 9900, 100
pos_weight = torch.tensor([neg / pos])
model = nn.Sequential(nn.Linear(29, 16), nn.ReLU(), nn.Linear(16, 1), nn.Sigmoid())
loss_fn = nn.BCEWithLogitsLoss(pos_weight=pos_weight)
for x, y in loader:
    loss = loss_fn(model(x), y.unsqueeze(-1))
    loss.backward()
