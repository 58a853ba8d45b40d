# expects LP106
import numpy as np
import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset


def load(path):
    frame = pd.read_csv(path)
    frame = frame[(frame["amount"] >= 20) & frame["city"].notna()]
    target = np.log1p(frame["amount"].values).astype("float32")
    return frame[["rooms", "area"]].values.astype("float32"), target


class Net(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(d, 32), nn.ReLU(), nn.Linear(32, 1), nn.Sigmoid())

    def forward(self, x):
        return self.layers(x).squeeze(1)


x, y = load("rents.csv")
loader = DataLoader(TensorDataset(torch.from_numpy(x), torch.from_numpy(y)), 64, shuffle=True)
net = Net(2)
opt = torch.optim.Adam(net.parameters())
for epoch in range(5):
    for a, b in loader:
        loss = nn.functional.mse_loss(net(a), b)
        opt.zero_grad()
        loss.backward()
        opt.step()
