# expects LP106
import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset

table = pd.read_csv("ratings.csv")
table["stars"] = table["stars"].astype("float32").clip(1.0, 5.0)
table = table.sample(frac=1)
stars = torch.tensor(table["stars"].values)
x = torch.tensor(table[["age", "price"]].values).float()
model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1), nn.Sigmoid())
for a, b in DataLoader(TensorDataset(x, stars), 64):
    nn.MSELoss()(model(a).squeeze(1), b).backward()
