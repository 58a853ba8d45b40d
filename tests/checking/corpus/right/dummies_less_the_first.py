import pandas as pd
import torch
from sklearn.preprocessing import OneHotEncoder
from torch import nn

table = pd.read_csv("loans.csv")
paid = torch.tensor(pd.get_dummies(table["paid"], drop_first=True).values, dtype=torch.float32)
late = OneHotEncoder(drop="if_binary", sparse_output=False).fit_transform(table[["late"]])
inputs = torch.tensor(table[["amount", "rate"]].values, dtype=torch.float32)
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
other = nn.Linear(2, 1)
nn.BCEWithLogitsLoss()(net(inputs), paid).backward()
nn.BCEWithLogitsLoss()(other(inputs), torch.tensor(late, dtype=torch.float32)).backward()
