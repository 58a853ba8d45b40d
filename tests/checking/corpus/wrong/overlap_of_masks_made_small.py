# expects LP413
import torch, torch.nn as nn
class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 1, 1))
    def forward(self, x): return self.net(x)
def dice(pred, target, eps=1e-6):
    pred = pred.view(-1); target = target.view(-1)
    inter = (pred * target).sum()
    return (2 * inter + eps) / (pred.sum() + target.sum() + eps)
net = UNet(); opt = torch.optim.Adam(net.parameters())
for img, mask in loader:
    out = torch.sigmoid(net(img))
    loss = dice(out, mask)
    opt.zero_grad(); loss.backward(); opt.step()
