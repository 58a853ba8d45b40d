# expects LP101
import torch, torch.nn as nn
from timm.loss.asymmetric_loss import AsymmetricLossMultiLabel
net = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 8), nn.Sigmoid())
loss_fn = AsymmetricLossMultiLabel(gamma_neg=4)
for x, y in loader:
    loss = loss_fn(net(x), y.float())
    loss.backward()
