# expects LP204
import pytorch_lightning as pl
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset

class Seqs(Dataset):
    def __init__(self, seqs, ys):
        self.seqs, self.ys = seqs, ys
    def __len__(self):
        return len(self.ys)
    def __getitem__(self, item):
        return torch.as_tensor(self.seqs[item]), torch.as_tensor([self.ys[item]]).long()

class DM(pl.LightningDataModule):
    def __init__(self, s, y):
        super().__init__()
        self.s, self.y = s, y
    def setup(self, stage=None):
        self.train = Seqs(self.s, self.y)
    def train_dataloader(self):
        return DataLoader(self.train, batch_size=4)

class M(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(12, 32, batch_first=True)
        self.out = nn.Linear(32, 5)
    def forward(self, x):
        _, (h, _) = self.rnn(x)
        return self.out(h[-1])
    def training_step(self, batch, batch_idx):
        x, y = batch
        return F.cross_entropy(self(x), y)
    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())

pl.Trainer().fit(M(), datamodule=DM(s, y))
