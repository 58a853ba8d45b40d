# expects LP204
import pandas as pd
import pytorch_lightning as pl
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Houses(Dataset):
    def __init__(self, path):
        self.table = pd.read_csv(path)

    def __len__(self):
        return len(self.table)

    def __getitem__(self, at):
        row = self.table.loc[at]
        return torch.tensor(row.iloc[1:]), torch.tensor(row["price"], dtype=torch.float32)


class Data(pl.LightningDataModule):
    def train_dataloader(self):
        return DataLoader(Houses("houses.csv"), 64, shuffle=True)


class Price(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))

    def training_step(self, batch, _):
        x, y = batch
        return F.mse_loss(self.net(x), y)


pl.Trainer(max_epochs=3).fit(Price(), datamodule=Data())
