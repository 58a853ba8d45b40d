import lightning as L
import torch
from torch import nn
from torchmetrics.classification import MulticlassAUROC, BinaryAccuracy
class Lit(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(16, 3)
        self.loss = nn.CrossEntropyLoss()
        self.auroc = MulticlassAUROC(num_classes=3)
    def forward(self, x):
        return self.net(x)
    def training_step(self, batch, idx):
        x, y = batch
        logits = self(x)
        self.auroc(torch.softmax(logits, -1), y)
        return self.loss(logits, y)
    def predict_step(self, batch, idx):
        return self(batch[0]).softmax(-1)
