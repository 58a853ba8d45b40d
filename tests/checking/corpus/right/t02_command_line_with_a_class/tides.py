import pytorch_lightning as pl
import torch
import torch.nn.functional as F
from torch import nn


class Tides(pl.LightningModule):
    def __init__(self, states=3, weights=(1.0, 1.0, 1.0)):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(9, 30), nn.SiLU(), nn.Linear(30, states))
        self.register_buffer("weights", torch.tensor(weights))

    def training_step(self, batch, batch_idx):
        gauge, state = batch
        return F.cross_entropy(self.net(gauge), state, weight=self.weights)
