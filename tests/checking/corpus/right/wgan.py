import torch
from torch import nn
critic = nn.Sequential(nn.Linear(784, 128), nn.LeakyReLU(0.2), nn.Linear(128, 1))
gen = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 784), nn.Tanh())
for real in loader:
    fake = gen(torch.randn(real.size(0), 64))
    loss_c = critic(fake.detach()).mean() - critic(real).mean()
    loss_c.backward()
