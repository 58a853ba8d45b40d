# expects LP101
import torch
import torch.nn as nn
class Critic(nn.Module):
    def __init__(self, ngf=64):
        super().__init__()
        self.net = nn.Sequential()
        self.net.add_module("c1", nn.Conv2d(3, ngf, 4, 2, 1))
        self.net.add_module("r1", nn.LeakyReLU(0.2))
        self.net.add_module("c2", nn.Conv2d(ngf, 1, 4))
        self.net.add_module("s", nn.Sigmoid())
    def forward(self, x):
        return self.net(x).view(-1)
D = Critic()
bce = nn.BCEWithLogitsLoss()
for real, _ in loader:
    out = D(real)
    bce(out, torch.ones_like(out)).backward()
