import torch, torch.nn as nn
class G(nn.Module):
    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(nn.ConvTranspose2d(100, 64, 4), nn.ReLU(True), nn.ConvTranspose2d(64, 3, 4, 2, 1), nn.Tanh())
    def forward(self, z):
        return self.main(z)
class D(nn.Module):
    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(nn.Conv2d(3, 64, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(64, 1, 4), nn.Sigmoid())
    def forward(self, x):
        return self.main(x)
netG, netD = G(), D()
criterion = nn.BCELoss()
for data, _ in loader:
    b = data.size(0)
    label = torch.full((b,), 1.0)
    errD = criterion(netD(data).view(-1), label)
    errD.backward()
    fake = netG(torch.randn(b, 100, 1, 1))
    label.fill_(0.0)
    criterion(netD(fake.detach()).view(-1), label).backward()
    label.fill_(1.0)
    criterion(netD(fake).view(-1), label).backward()
