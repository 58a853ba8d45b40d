# expects LP102
from torch import nn
import torch
critic = nn.Sequential(nn.Conv2d(3, 64, 4, 2, 1), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(64 * 16 * 16, 1), nn.Tanh())
adv = nn.BCELoss()
real = torch.ones(32, 1)
for imgs in loader:
    adv(critic(imgs), real).backward()
