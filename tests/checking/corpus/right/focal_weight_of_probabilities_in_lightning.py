import torch
from torch import nn
from torch.nn import functional as F
import lightning as L


class Detector(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))

    def forward(self, x):
        return self.net(x)

    def focal(self, z, t):
        bce = F.binary_cross_entropy_with_logits(z, t, reduction="none")
        q = torch.sigmoid(z)
        p_t = t * q + (1.0 - t) * (1.0 - q)
        modulator = (1.0 - p_t).pow(2)
        return torch.mean(modulator * bce)

    def training_step(self, batch, _):
        x, t = batch
        return self.focal(self(x), t)

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())
