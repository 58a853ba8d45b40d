# expects LP202
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Lungs(Dataset):
    def __init__(self, table):
        self.table = table

    def __len__(self):
        return len(self.table)

    def __getitem__(self, at):
        row = self.table.iloc[at]
        if row["finding"] == "normal":
            label = 0
        elif row["finding"] == "viral":
            label = 1
        elif row["finding"] == "bacterial":
            label = 2
        else:
            label = 3
        return torch.load(row["path"]), label


net = nn.Sequential(nn.Flatten(), nn.Linear(4096, 128), nn.ReLU(), nn.Linear(128, 3))
steps = torch.optim.Adam(net.parameters())
for pictures, labels in DataLoader(Lungs(pd.read_csv("lungs.csv")), batch_size=16):
    loss = nn.functional.cross_entropy(net(pictures), labels)
    steps.zero_grad()
    loss.backward()
    steps.step()
