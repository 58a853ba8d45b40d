import torch, torch.nn as nn, torch.nn.functional as F
from torchvision.ops import sigmoid_focal_loss
cls, box = nn.Conv2d(256, 80, 3), nn.Conv2d(256, 4, 3)
for f, tc, tb in loader:
    logits = cls(f)
    loss = sigmoid_focal_loss(logits, tc, reduction="sum") + F.l1_loss(F.relu(box(f)), tb)
    loss.backward()
    with torch.no_grad():
        s = torch.sigmoid(logits).max(1).values
