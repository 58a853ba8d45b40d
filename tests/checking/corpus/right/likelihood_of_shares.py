import torch
import torch.nn as nn


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(32, 64), nn.LeakyReLU(0.2))
        self.score = nn.Linear(64, 1)

    def forward(self, x):
        return torch.sigmoid(self.score(self.body(x)))


class Maker(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 32))

    def forward(self, z):
        return self.body(z)


critic, maker = Critic(), Maker()
for real in loader:
    of_real, of_made = critic(real), critic(maker(torch.randn(len(real), 8)).detach())
    loss = -(torch.log(of_real + 1e-8).mean() + torch.log(1 - of_made + 1e-8).mean())
    loss.backward()
