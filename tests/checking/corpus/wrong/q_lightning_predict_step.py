# expects LP412
import lightning as L
import torch
import torch.nn as nn
import torch.nn.functional as F


class Tags(L.LightningModule):
    def __init__(self, n=4):
        super().__init__()
        self.net = nn.Linear(8, n)

    def forward(self, x):
        return self.net(x)

    def training_step(self, batch, i):
        x, y = batch
        return F.binary_cross_entropy_with_logits(self(x), y.float())

    def predict_step(self, batch, i):
        return torch.softmax(self(batch), dim=-1)
