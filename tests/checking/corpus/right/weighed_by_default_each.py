
import pytorch_lightning as pl
import timm
import torch
import torch.nn as nn


class Films(pl.LightningModule):
    def __init__(self, kinds=5, rare=(1.0, 4.0, 4.0, 7.5, 20.0)):
        super().__init__()
        self.net = timm.create_model("convnext_tiny", pretrained=True, num_classes=kinds)
        self.judge = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(rare))

    def training_step(self, batch, batch_idx):
        x, marks = batch
        return self.judge(self.net(x), marks.float())


pl.Trainer(max_epochs=3).fit(Films(), loader)
