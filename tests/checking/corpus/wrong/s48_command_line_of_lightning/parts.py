import lightning as L
from torch import nn


class Chance(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.layer = nn.Linear(size, 1)

    def forward(self, x):
        return self.layer(x).squeeze(-1).sigmoid()


class Risk(L.LightningModule):
    def __init__(self, net: nn.Module, criterion: nn.Module):
        super().__init__()
        self.net, self.criterion = net, criterion

    def training_step(self, batch, index):
        return self.criterion(self.net(batch["x"]), batch["y"].float())
