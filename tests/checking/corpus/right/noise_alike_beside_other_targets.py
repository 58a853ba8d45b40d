"""Noise goes into what a model is given, into a sample, and stands for data in a check of shapes."""

import torch
import torch.nn.functional as F
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(100, 16)
        self.decoder = nn.Sequential(nn.Linear(8, 100), nn.Sigmoid())

    def forward(self, x):
        mean, spread = self.encoder(x).chunk(2, dim=1)
        noise = torch.randn_like(spread)
        return self.decoder(mean + noise * torch.exp(spread / 2)), mean, spread


net = Autoencoder()
adam = torch.optim.Adam(net.parameters())
for x in torch.load("spectra.pt").split(64):
    noisy = x + 0.1 * torch.randn_like(x)
    back, mean, spread = net(noisy)
    kl = -0.5 * (1 + spread - mean**2 - spread.exp()).sum(1).mean()
    loss = F.mse_loss(back, x) + F.l1_loss(x, back) + 1e-3 * kl
    adam.zero_grad()
    loss.backward()
    adam.step()

out, _, _ = net(torch.rand(2, 100))
F.mse_loss(out, torch.randn_like(out)).backward()  # do gradients arrive?
