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

class IoULoss(nn.Module):
    def forward(self, inputs, targets, smooth=1):
        inputs = inputs.view(-1)
        targets = targets.view(-1)
        intersection = (inputs * targets).sum()
        total = inputs.sum() + targets.sum()
        union = total - intersection
        return 1 - (intersection + smooth) / (union + smooth)
criterion = IoULoss()

net = Net()
opt = torch.optim.Adam(net.parameters())
for images, masks in loader:
    loss = criterion(net(images), masks)
    opt.zero_grad()
    loss.backward()
    opt.step()
