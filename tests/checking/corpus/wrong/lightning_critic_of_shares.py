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


import pytorch_lightning as pl


class Pair(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.critic, self.maker = Critic(), Maker()
        self.automatic_optimization = False

    def training_step(self, batch, batch_idx):
        real, _ = batch
        of_critic, of_maker = self.optimizers()
        made = self.maker(torch.randn(len(real), 8))
        critic_loss = torch.mean(self.critic(made.detach())) - torch.mean(self.critic(real))
        of_critic.zero_grad()
        self.manual_backward(critic_loss)
        of_critic.step()
