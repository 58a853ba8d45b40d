import numpy as np
import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset


class Survival(Dataset):
    def __init__(self, table):
        order = np.argsort(-table["time"].to_numpy())
        self.x = table.drop(columns=["time", "status"]).to_numpy(dtype=np.float32)[order]
        self.e = table["status"].to_numpy(dtype=np.float32)[order]

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.e[i]


class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.hidden = nn.Linear(n, 16)
        self.head = nn.Linear(16, 1)

    def forward(self, x):
        return self.head(torch.tanh(self.hidden(x)))


def negative_log_likelihood(theta, status):
    hazard_ratio = torch.exp(theta)
    log_risk = torch.log(torch.cumsum(hazard_ratio, dim=0))
    uncensored = theta - log_risk
    censored = uncensored * status
    return -torch.mean(censored)


def train():
    table = pd.read_csv("lung.csv")
    data = Survival(table)
    net = Net(12)
    opt = torch.optim.SGD(net.parameters(), 1e-3)
    for x, status in DataLoader(data, batch_size=128):
        loss = negative_log_likelihood(net(x), status.unsqueeze(1))
        loss.backward()
        opt.step()
