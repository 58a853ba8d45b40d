import pandas as pd, torch, torch.nn as nn
from torch.utils.data import TensorDataset, DataLoader
df = pd.read_csv("reviews.csv")
df = df[df["rating"].isin([1, 2, 3, 4, 5])]
x = torch.tensor(df[["a", "b"]].values, dtype=torch.float32)
y = torch.tensor(df["rating"].values - 1, dtype=torch.long)
net = nn.Linear(2, 5)
for xb, yb in DataLoader(TensorDataset(x, y), 32):
    nn.CrossEntropyLoss()(net(xb), yb)
