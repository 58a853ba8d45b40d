import pandas as pd, torch
from torch import nn
df = pd.read_csv("d.csv")
X = torch.tensor(df[["a", "b"]].values, dtype=torch.float32)
y = torch.tensor(df["y"].values, dtype=torch.float32).view(-1, 1)
m = nn.Linear(2, 1)
for _ in range(10):
    loss = nn.functional.mse_loss(m(X), y)
    loss.backward()
    r = (m(X) - y).abs().mean()
