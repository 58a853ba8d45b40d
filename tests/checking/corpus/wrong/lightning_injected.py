# expects LP101
import pytorch_lightning as pl
import torch
from torch import nn
from torchmetrics import Accuracy
class Lit(pl.LightningModule):
    def __init__(self, model, criterion):
        super().__init__()
        self.model = model
        self.criterion = criterion
    def training_step(self, batch, batch_idx):
        x, y = batch
        out = self.model(x)
        loss = self.criterion(out, y)
        return loss
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10), nn.Softmax(dim=1))
lit = Lit(net, nn.CrossEntropyLoss())
pl.Trainer(max_epochs=3).fit(lit, loader)
