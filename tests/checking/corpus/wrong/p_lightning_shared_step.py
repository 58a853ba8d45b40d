# expects LP101
import pytorch_lightning as pl
import torch
from torch import nn
import torch.nn.functional as F

class Lit(pl.LightningModule):
    def __init__(self, n_classes: int = 5, lr: float = 1e-3):
        super().__init__()
        self.save_hyperparameters()
        self.model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, self.hparams.n_classes))

    def forward(self, x):
        return F.softmax(self.model(x), dim=1)

    def _shared_step(self, batch, stage):
        x, y = batch
        y_hat = self(x)
        loss = F.cross_entropy(y_hat, y)
        self.log(f"{stage}_loss", loss)
        return loss

    def training_step(self, batch, batch_idx):
        return self._shared_step(batch, "train")

    def validation_step(self, batch, batch_idx):
        self._shared_step(batch, "val")

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=self.hparams.lr)
