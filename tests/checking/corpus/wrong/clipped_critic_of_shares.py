# expects LP106
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
steps = torch.optim.RMSprop(critic.parameters(), lr=5e-5)
for real in loader:
    made = maker(torch.randn(len(real), 8)).detach()
    gap = -(torch.mean(critic(real)) - torch.mean(critic(made)))
    steps.zero_grad()
    gap.backward()
    steps.step()
    for weights in critic.parameters():
        weights.data.clamp_(-0.01, 0.01)
