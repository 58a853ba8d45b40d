import pytorch_lightning as pl, torch, torch.nn as nn
import torchmetrics
class Classifier(pl.LightningModule):
    def __init__(self, n_feat, n_cls=4, lr=1e-3):
        super().__init__(); self.save_hyperparameters()
        self.model = nn.Sequential(nn.Linear(n_feat, 64), nn.ReLU(), nn.Linear(64, n_cls))
        self.crit = nn.CrossEntropyLoss()
        self.f1 = torchmetrics.F1Score(task="multiclass", num_classes=n_cls, average="macro")
    def forward(self, x): return self.model(x)
    def training_step(self, batch, _):
        x, y = batch; return self.crit(self(x), y)
    def validation_step(self, batch, _):
        x, y = batch; self.f1(self(x), y); self.log("val_f1", self.f1)
    def configure_optimizers(self):
        opt = torch.optim.AdamW(self.parameters(), self.hparams.lr)
        sch = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, "max")
        return {"optimizer": opt, "lr_scheduler": {"scheduler": sch, "monitor": "val_f1"}}
