# expects LP204
import lightning as L
import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset


class Forecast(L.LightningModule):
    def __init__(self, net):
        super().__init__()
        self.net = net
        self.criterion = nn.SmoothL1Loss()

    def _step(self, batch, stage):
        x, y = batch
        loss = self.criterion(self.net(x), y)
        self.log(f"{stage}_loss", loss)
        return loss

    def training_step(self, batch, batch_idx):
        return self._step(batch, "train")

    def validation_step(self, batch, batch_idx):
        self._step(batch, "val")


rng = np.random.default_rng(0)
x = rng.normal(size=(1000, 20))
y = x @ np.ones(20) + 0.1 * rng.normal(size=1000)
rows = TensorDataset(torch.tensor(x).float(), torch.tensor(y).float())
L.Trainer(max_epochs=3).fit(Forecast(nn.Linear(20, 1)), DataLoader(rows, batch_size=32))
