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


def wasserstein(of_real, of_made):
    return of_made.mean() - of_real.mean()


class Work:
    def __init__(self):
        self.critic = nn.DataParallel(Critic())
        self.maker = Maker()
        self.steps = torch.optim.Adam(self.critic.parameters())
        self.scaler = torch.cuda.amp.GradScaler()

    def learn(self, real):
        made = self.maker(torch.randn(len(real), 8))
        loss = wasserstein(self.critic(real), self.critic(made.detach()))
        self.scaler.scale(loss).backward()
        self.scaler.step(self.steps)


work = Work()
for real in loader:
    work.learn(real)
