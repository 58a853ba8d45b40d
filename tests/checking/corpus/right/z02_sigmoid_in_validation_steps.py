import pytorch_lightning as pl
import torch
from torch import nn


class Lit(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(5, 1)
        self.criterion = nn.BCEWithLogitsLoss()

    def forward(self, x):
        z = self.net(x).squeeze(1)
        return z if self.training else torch.sigmoid(z)

    def training_step(self, batch, i):
        x, y = batch
        return self.criterion(self(x), y.float())

    def validation_step(self, batch, i):
        x, y = batch
        self.log("acc", ((self(x) > 0.5) == y.bool()).float().mean())
