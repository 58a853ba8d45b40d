import torch.nn as nn
import torch.nn.functional as F
class FCN(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.enc = nn.Sequential(nn.Conv2d(3, 32, 3, 2, 1), nn.ReLU(True))
        self.cls = nn.Conv2d(32, n, 1)
    def forward(self, x):
        y = self.cls(self.enc(x))
        return F.interpolate(y, size=x.shape[2:], mode="bilinear", align_corners=False)
m = FCN(21)
for x, y in loader:
    F.cross_entropy(m(x), y, ignore_index=255).backward()
    pred = m(x).softmax(1).argmax(1)
