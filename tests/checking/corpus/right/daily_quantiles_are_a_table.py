"""Several quantiles of each day: as many outputs."""

import pandas as pd
import torch
from torch import nn

gates = pd.read_csv("gates.csv", parse_dates=["scanned"], index_col="scanned")
spread = gates["wait"].groupby("gate").agg(["min", "max"])
table = torch.tensor(spread.values, dtype=torch.float32)
net = nn.Linear(3, 2)
loss = nn.MSELoss()(net(torch.load("features.pt")), table)
levels = torch.tensor(gates["wait"].resample("D").quantile([0.1]).unstack().values)
one = nn.MSELoss()(nn.Linear(3, 1)(torch.load("features.pt")), levels)
parts = torch.tensor(gates["wait"].rolling(3).apply(own).values).reshape(-1, 1)
last = nn.MSELoss()(nn.Linear(3, 1)(torch.load("features.pt")), parts)
