# expects LP101
import lightning.pytorch as pl
import torch
class BinaryClf(pl.LightningModule):
    def __init__(self, backbone: torch.nn.Module, lr=1e-3):
        super().__init__()
        self.backbone = backbone
        self.fc = torch.nn.Linear(512, 1)
        self.criterion = torch.nn.BCEWithLogitsLoss()
        self.lr = lr
    def forward(self, x):
        z = self.backbone(x)
        return self.fc(z).sigmoid()
    def step(self, batch):
        x, y = batch
        y_hat = self.forward(x).view(-1)
        return self.criterion(y_hat, y.float()), y_hat, y
    def training_step(self, batch, _):
        loss, *_ = self.step(batch)
        return loss
    def validation_step(self, batch, _):
        loss, preds, target = self.step(batch)
        self.log("val/loss", loss, prog_bar=True)
