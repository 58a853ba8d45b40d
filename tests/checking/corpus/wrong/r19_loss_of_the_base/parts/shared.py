import lightning
import torch
from torch import nn


class Shared(lightning.LightningModule):
    measure = nn.BCEWithLogitsLoss()

    def training_step(self, batch, number):
        return self.measure(self(batch["x"]), batch["y"])

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.1)
