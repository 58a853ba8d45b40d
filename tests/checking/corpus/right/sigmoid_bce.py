import torch
import torch.nn as nn
class D(nn.Module):
    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(
            nn.Conv2d(3, 64, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(64, 1, 4, 1, 0), nn.Sigmoid())
    def forward(self, x):
        return self.main(x).view(-1, 1).squeeze(1)
netD = D()
criterion = nn.BCELoss()
real_label = torch.ones(16)
errD_real = criterion(netD(real), real_label)
fake = netG(noise)
errD_fake = criterion(netD(fake.detach()), torch.zeros(16))
