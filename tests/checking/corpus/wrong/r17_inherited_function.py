# expects LP101
import lightning
import torch
import torch.nn.functional as F


class Task(lightning.LightningModule):
    def training_step(self, batch, number):
        x, y = batch
        return F.binary_cross_entropy_with_logits(self(x), y)

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())


class Spam(Task):
    def __init__(self, words=5000):
        super().__init__()
        self.words = torch.nn.EmbeddingBag(words, 32)
        self.top = torch.nn.Linear(32, 1)

    def forward(self, x):
        return torch.sigmoid(self.top(self.words(x))).flatten()
