# expects LP101
import torch
import torch.nn as nn
import lightning as L
from omegaconf import OmegaConf

class LitMLP(L.LightningModule):
    def __init__(self, cfg):
        super().__init__()
        self.cfg = cfg
        self.layers = nn.Sequential(
            nn.Linear(cfg.in_dim, cfg.hidden),
            nn.ReLU(),
            nn.Linear(cfg.hidden, cfg.num_classes),
            nn.Softmax(dim=-1),
        )
        self.ce = nn.CrossEntropyLoss()

    def forward(self, x):
        return self.layers(x)

    def training_step(self, batch, batch_idx):
        x, y = batch["features"], batch["label"]
        loss = self.ce(self(x), y)
        self.log("train_loss", loss)
        return loss

    def configure_optimizers(self):
        return torch.optim.AdamW(self.parameters(), lr=self.cfg.lr)

cfg = OmegaConf.load("conf.yaml")
L.Trainer(max_epochs=3).fit(LitMLP(cfg), loader)
