# expects LP202

from dataclasses import dataclass

import numpy as np
import pandas as pd
import torch
import torch.nn as nn
import torch.nn.functional as F
from PIL import Image
from sklearn.preprocessing import LabelEncoder
from torch.utils.data import DataLoader, Dataset

SKIES = ["clear", "haze", "rain", "snow", "storm"]


@dataclass
class Options:
    table: str = "skies.csv"
    n_kinds: int = 4
    width: int = 64


class Rows(Dataset):
    def __init__(self, path):
        table = pd.read_csv(path)
        self.x = table.drop(columns=["sky"]).to_numpy(np.float32)
        self.y = [SKIES.index(sky) for sky in table["sky"]]

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return torch.from_numpy(self.x[i]), torch.tensor(self.y[i])


class Net(nn.Module):
    def __init__(self, options):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(30, options.width), nn.ReLU())
        self.top = nn.Linear(options.width, options.n_kinds)

    def forward(self, x):
        return self.top(self.body(x))


def main():
    options = Options()
    rows = DataLoader(Rows(options.table), batch_size=32, shuffle=True)
    net = Net(options)
    steps = torch.optim.Adam(net.parameters())
    for x, y in rows:
        loss = F.cross_entropy(net(x), y)
        steps.zero_grad()
        loss.backward()
        steps.step()


if __name__ == "__main__":
    main()
