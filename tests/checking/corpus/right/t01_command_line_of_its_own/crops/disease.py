import lightning.pytorch as pl
import torch
from torch import nn


class LeafDisease(pl.LightningModule):
    def __init__(self, kinds: int = 4, rarity: list[float] | None = None):
        super().__init__()
        self.trunk = nn.Sequential(nn.Flatten(), nn.LazyLinear(64), nn.ReLU())
        self.kind = nn.Linear(64, kinds)
        self.loss = nn.CrossEntropyLoss(None if rarity is None else torch.tensor(rarity))

    def forward(self, leaf):
        return self.kind(self.trunk(leaf))

    def training_step(self, batch, _):
        leaf, disease = batch
        return self.loss(self(leaf), disease)
