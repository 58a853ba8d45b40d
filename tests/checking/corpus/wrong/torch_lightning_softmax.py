# expects LP101
import pytorch_lightning as pl
import torch
import torch.nn as nn

class LitModel(pl.LightningModule):
    def __init__(self, hidden_dim=128, lr=1e-3):
        super().__init__()
        self.save_hyperparameters()
        self.backbone = nn.Sequential(nn.Flatten(), nn.Linear(784, hidden_dim), nn.ReLU())
        self.classifier = nn.Linear(hidden_dim, 10)
        self.loss = nn.CrossEntropyLoss()

    def forward(self, x):
        return self.classifier(self.backbone(x)).softmax(dim=1)

    def training_step(self, batch, batch_idx):
        x, y = batch
        y_hat = self(x)
        loss = self.loss(y_hat, y)
        self.log("train_loss", loss)
        return loss

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=self.hparams.lr)
