# expects LP406
import pytorch_lightning as pl
import torch
import torch.nn.functional as F
from torch import nn
from torchmetrics import F1Score, MetricCollection, Recall


class Birdsong(pl.LightningModule):
    def __init__(self, species=48):
        super().__init__()
        self.layers = nn.Sequential(nn.Flatten(), nn.Linear(64 * 128, 256), nn.ReLU())
        self.head = nn.Linear(256, species)
        both = MetricCollection(
            [
                Recall(task="multiclass", num_classes=24, average="macro"),
                F1Score(task="multiclass", num_classes=24),
            ]
        )
        self.seen = both.clone(prefix="train/")

    def forward(self, spectrum):
        return self.head(self.layers(spectrum))

    def training_step(self, batch, number):
        spectrum, species = batch
        scores = self(spectrum)
        self.log_dict(self.seen(scores, species))
        return F.cross_entropy(scores, species)

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


pl.Trainer(max_epochs=3).fit(Birdsong(), train_dataloaders=torch.load("loader.pt"))
