import lightning as L
import torch
from torch import nn


class Films(L.LightningModule):
    def __init__(self, labels: list[str], criterion: nn.Module, output: nn.Module, lr: float = 1e-4):
        super().__init__()
        self.save_hyperparameters(ignore=["criterion", "output"])
        self.body = nn.Sequential(nn.Conv2d(3, 16, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(64))
        self.head = nn.Linear(64, len(labels))
        self.output, self.criterion = output, criterion

    def forward(self, x):
        return self.output(self.head(self.body(x)))

    def training_step(self, batch, _):
        x, y = batch
        return self.criterion(self(x), y.float())

    def configure_optimizers(self):
        return torch.optim.AdamW(self.parameters(), lr=self.hparams.lr)
