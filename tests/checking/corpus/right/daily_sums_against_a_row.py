"""Visitors of a museum tomorrow, from the four weeks before."""

import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Weeks(Dataset):
    def __init__(self, visitors, days=28):
        self.visitors = torch.tensor(visitors.values, dtype=torch.float32)
        self.days = days

    def __len__(self):
        return len(self.visitors) - self.days

    def __getitem__(self, at):
        return self.visitors[at : at + self.days], self.visitors[at + self.days]


def daily(path):
    gates = pd.read_csv(path, parse_dates=["scanned"], index_col="scanned")
    return gates["tickets"].resample("D").sum().rolling(3).mean().dropna()


net = nn.Sequential(nn.Linear(28, 32), nn.ReLU(), nn.Linear(32, 1))
judge, adam = nn.SmoothL1Loss(), torch.optim.Adam(net.parameters())
for weeks, tomorrow in DataLoader(Weeks(daily("gates.csv")), batch_size=16, shuffle=True):
    loss = judge(net(weeks).squeeze(1), tomorrow)
    adam.zero_grad()
    loss.backward()
    adam.step()
