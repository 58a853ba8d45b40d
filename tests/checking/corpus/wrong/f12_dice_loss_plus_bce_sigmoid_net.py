# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Conv2d(1, 16, 3, padding=1)
        self.outc = nn.Conv2d(16, 1, 1)
    def forward(self, x):
        return torch.sigmoid(self.outc(F.relu(self.down(x))))
def dice_loss(pred, target, eps=1e-6):
    inter = (pred * target).sum()
    return 1 - (2 * inter + eps) / (pred.sum() + target.sum() + eps)
def calc_loss(pred, target, bce_weight=0.5):
    bce = F.binary_cross_entropy_with_logits(pred, target)
    dice = dice_loss(pred, target)
    return bce * bce_weight + dice * (1 - bce_weight)
model = UNet()
for inputs, labels in dataloaders["train"]:
    loss = calc_loss(model(inputs), labels)
    loss.backward()
