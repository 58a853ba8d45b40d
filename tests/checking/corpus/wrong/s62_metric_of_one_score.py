# expects LP406
import lightning as L
import torchmetrics
from torch import nn


class Land(L.LightningModule):
    def __init__(self, classes=8):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(768, classes))
        self.judge = nn.CrossEntropyLoss()
        self.share = torchmetrics.Accuracy(task="binary")

    def training_step(self, batch, index):
        x, y = batch
        scores = self.net(x)
        loss = self.judge(scores, y)
        self.share(scores, y)
        return loss


L.Trainer(max_epochs=2).fit(Land())
