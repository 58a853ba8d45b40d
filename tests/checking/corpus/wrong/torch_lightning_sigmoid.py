# expects LP101
import lightning as L
import torch
import torch.nn.functional as F
from torch import nn

class Churn(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Dropout(0.2), nn.Linear(32, 1), nn.Sigmoid())
    def forward(self, x):
        return self.net(x)
    def shared_step(self, batch):
        x, y = batch
        out = self(x)
        return F.binary_cross_entropy_with_logits(out, y), out
    def training_step(self, batch, idx):
        loss, _ = self.shared_step(batch)
        return loss
