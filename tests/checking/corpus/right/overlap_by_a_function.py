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

def soft_dice(p, t, s=1e-6):
    i = (p * t).sum(dim=(2, 3))
    dice = (2 * i + s) / (p.sum(dim=(2, 3)) + t.sum(dim=(2, 3)) + s)
    return 1 - dice.mean()

net = Net()
opt = torch.optim.Adam(net.parameters())
for images, masks in loader:
    loss = soft_dice(torch.sigmoid(net(images)), masks)
    opt.zero_grad()
    loss.backward()
    opt.step()
