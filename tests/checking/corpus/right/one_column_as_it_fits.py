import numpy as np
import pandas as pd
import torch
import torch.nn as nn
df = pd.read_csv("d.csv")
X = torch.tensor(df[["a", "b"]].values).float()
net = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
clf = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 3))
y = torch.tensor(df[["price"]].values).float()
nn.MSELoss()(net(X), y).backward()
y = torch.tensor(df[["price"]].values.ravel()).float()
nn.MSELoss()(net(X).squeeze(1), y).backward()
y = torch.tensor(df[["kind"]].to_numpy().squeeze())
nn.CrossEntropyLoss()(clf(X), y).backward()
y = torch.tensor(df.iloc[:, -1:].values).long()
nn.CrossEntropyLoss()(clf(X), y[:, 0]).backward()
nn.CrossEntropyLoss()(clf(X), y.reshape(-1)).backward()
sub = df[["kind"]]
sub["more"] = 1.0
sub["most"] = 0.0
y = torch.tensor(sub.values).float()
nn.CrossEntropyLoss()(clf(X), y).backward()
d = np.loadtxt("d.csv", delimiter=",")
y = torch.from_numpy(d[:, -1:]).float()
nn.MSELoss()(net(X), y).backward()
y = torch.from_numpy(d[:, [8]]).float()
nn.MSELoss()(net(X).view(-1, 1), y).backward()
y = torch.from_numpy(d[:, 3:6]).float()
nn.CrossEntropyLoss()(clf(X), y).backward()
y = torch.from_numpy(d[:, -3:]).float()
nn.CrossEntropyLoss()(clf(X), y).backward()
y = torch.from_numpy(d[:, [5, 6, 7]]).float()
nn.CrossEntropyLoss()(clf(X), y).backward()
y = torch.from_numpy(d[:, [5]]).float()
y = torch.cat([1 - y, y, 0 * y], dim=1)
nn.CrossEntropyLoss()(clf(X), y).backward()
