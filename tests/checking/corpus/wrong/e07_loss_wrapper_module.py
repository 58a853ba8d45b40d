# expects LP102
import torch
from torch import nn
class CombinedLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        self.alpha = alpha
        self.bce = nn.BCELoss()
        self.l1 = nn.L1Loss()
    def forward(self, pred, target):
        return self.alpha * self.bce(pred, target) + (1 - self.alpha) * self.l1(pred, target)
unet_head = nn.Conv2d(16, 1, kernel_size=1)
criterion = CombinedLoss()
for feats, masks in loader:
    criterion(unet_head(feats), masks).backward()
