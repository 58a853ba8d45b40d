# expects LP101
import torch
from torchvision.ops import sigmoid_focal_loss
from torch import nn
det = nn.Sequential(nn.Conv2d(256, 80, 3, padding=1), nn.Sigmoid())
for f, t in feats:
    loss = sigmoid_focal_loss(det(f), t, alpha=0.25, gamma=2.0, reduction="mean")
    loss.backward()
