# expects LP201
import pytorch_lightning as pl
from torch import nn
import torch.nn.functional as F
class BinaryLit(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(50, 25), nn.ReLU())
        self.out = nn.Linear(25, 1)
    def training_step(self, batch, idx):
        x, y = batch
        return F.cross_entropy(self.out(self.encoder(x)), y)
