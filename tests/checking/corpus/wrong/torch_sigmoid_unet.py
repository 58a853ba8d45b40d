# expects LP101
import torch
import torch.nn as nn

class DoubleConv(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.net = nn.Sequential(nn.Conv2d(i, o, 3, padding=1), nn.BatchNorm2d(o), nn.ReLU(inplace=True))
    def forward(self, x):
        return self.net(x)

class UNet(nn.Module):
    def __init__(self, n_classes=1):
        super().__init__()
        self.down = DoubleConv(3, 64)
        self.up = DoubleConv(64, 64)
        self.outc = nn.Conv2d(64, n_classes, kernel_size=1)
    def forward(self, x):
        d = self.down(x)
        u = self.up(d)
        return torch.sigmoid(self.outc(u))

class Trainer:
    def __init__(self, device):
        self.model = UNet().to(device)
        self.criterion = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))
    def fit(self, loader):
        for img, mask in loader:
            pred = self.model(img)
            loss = self.criterion(pred, mask)
            loss.backward()
