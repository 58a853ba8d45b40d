# expects LP102
import torch
from torch import nn
class AE(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(784, 64), nn.ReLU())
        self.decoder = nn.Sequential(nn.ReLU(), nn.Linear(64, 784))
    def encode(self, x): return self.encoder(x)
    def decode(self, z): return self.decoder(z)
    def forward(self, x): return self.decode(self.encode(x))
ae, loss = AE(), nn.BCELoss()
for img, _ in loader:
    img = img.flatten(1)
    loss(ae(img), img).backward()
