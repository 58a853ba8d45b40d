# expects LP102
import torch
import torch.nn as nn
import torch.nn.functional as F
class Net(nn.Module):
    def __init__(self, n=1):
        super().__init__()
        self.a = nn.Conv2d(3, 8, 3, padding=1)
        self.b = nn.Conv2d(8, n, 1)
    def forward(self, x):
        x = F.relu(self.a(x))
        return self.b(x)

def dice_coeff(pred, target):
    smooth = 1.
    num = pred.size(0)
    m1 = pred.view(num, -1)
    m2 = target.view(num, -1)
    intersection = (m1 * m2).sum()
    return (2. * intersection + smooth) / (m1.sum() + m2.sum() + smooth)

net = Net()
opt = torch.optim.Adam(net.parameters())
for images, masks in loader:
    loss = 1 - dice_coeff(net(images), masks)
    opt.zero_grad()
    loss.backward()
    opt.step()
