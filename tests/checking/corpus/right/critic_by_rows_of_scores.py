import torch
import torch.nn as nn


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(32, 64), nn.LeakyReLU(0.2))
        self.score = nn.Linear(64, 1)

    def forward(self, x):
        return self.score(self.body(x))


class Maker(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 32))

    def forward(self, z):
        return self.body(z)


critic, maker = Critic(), Maker()
for real in loader:
    loss = (critic(maker(torch.randn(len(real), 8)).detach()) - critic(real)).mean()
    loss.backward()
