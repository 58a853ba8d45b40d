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


def slopes(critic, real, made):
    share = torch.rand(len(real), 1)
    between = (share * real + (1 - share) * made).requires_grad_(True)
    given = critic(between)
    found = torch.autograd.grad(given, between, torch.ones_like(given), create_graph=True)[0]
    return ((found.norm(2, dim=1) - 1) ** 2).mean()


def gradient_penalty(critic, real, made, weight=10.0):
    return weight * slopes(critic, real, made)


critic, maker = Critic().cuda(), Maker().cuda()
steps = torch.optim.Adam(critic.parameters(), betas=(0.0, 0.9))
for real in loader:
    real = real.cuda()
    made = maker(torch.randn(len(real), 8).cuda())
    of_real, of_made = critic(real).mean(), critic(made.detach()).mean()
    loss = of_made - of_real + gradient_penalty(critic, real, made.detach())
    steps.zero_grad()
    loss.backward()
    steps.step()
