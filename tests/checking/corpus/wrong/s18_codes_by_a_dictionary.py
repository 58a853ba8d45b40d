# expects LP202
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

KINDS = ["ash", "beech", "elm", "fir", "oak"]


class Leaves(Dataset):
    def __init__(self, path):
        self.table = pd.read_csv(path)
        self.codes = {kind: number for number, kind in enumerate(KINDS)}

    def __len__(self):
        return len(self.table)

    def __getitem__(self, index):
        row = self.table.iloc[index]
        return torch.tensor(row.drop("kind").values), self.codes[row["kind"]]


net = nn.Sequential(nn.Linear(9, 32), nn.ReLU(), nn.Linear(32, 4))
judge = nn.CrossEntropyLoss()
for x, y in DataLoader(Leaves("leaves.csv"), 32, shuffle=True):
    judge(net(x), y).backward()
