# expects LP204
import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader

table = pd.read_csv("houses.csv")
x, y = table.iloc[:, :-1].values, table.iloc[:, -1].values
pairs = [(x[i], y[i]) for i in range(len(x))]


def collate(rows):
    features, prices = [], []
    for cells, price in rows:
        features.append(torch.tensor(cells, dtype=torch.float32))
        prices.append(price)
    return torch.stack(features), torch.tensor(prices, dtype=torch.float32)


net = nn.Linear(12, 1)
for features, prices in DataLoader(pairs, batch_size=16, shuffle=True, collate_fn=collate):
    loss = nn.functional.l1_loss(net(features), prices)
