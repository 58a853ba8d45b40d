import lightning as L
import torchvision
from torch import nn
from torchmetrics import Metric


class Faces(L.LightningModule):
    def __init__(self, arch: str, num_classes: int, loss: nn.Module, val_metric: Metric):
        super().__init__()
        net = getattr(torchvision.models, arch)(weights=None)
        net.fc = nn.Linear(net.fc.in_features, num_classes)
        self.net, self.loss, self.val_metric = net, loss, val_metric

    def training_step(self, batch, batch_idx):
        x, y = batch
        return self.loss(self.net(x), y)

    def validation_step(self, batch, batch_idx):
        x, y = batch
        self.val_metric(self.net(x), y)
        self.log("f1/val", self.val_metric, prog_bar=True)
