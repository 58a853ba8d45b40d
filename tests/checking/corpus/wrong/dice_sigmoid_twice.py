# expects LP101
import torch
import torch.nn as nn
class DiceLoss(nn.Module):
    def forward(self, inputs, targets, smooth=1):
        inputs = torch.sigmoid(inputs).view(-1)
        targets = targets.view(-1)
        intersection = (inputs * targets).sum()
        dice = (2. * intersection + smooth) / (inputs.sum() + targets.sum() + smooth)
        return 1 - dice
class U(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = nn.Conv2d(3, 1, 1)
    def forward(self, x):
        return torch.sigmoid(self.c(x))
def main(loader):
    net, crit = U(), DiceLoss()
    for x, y in loader:
        crit(net(x), y).backward()
