# expects LP204
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

df = pd.read_csv("bikes.csv")
X = torch.tensor(df.drop(columns=["count"]).values, dtype=torch.float32)
y = torch.tensor(df["count"].values, dtype=torch.float32)
dl = DataLoader(TensorDataset(X, y), batch_size=64, shuffle=True)
model = nn.Sequential(nn.Linear(X.shape[1], 32), nn.ReLU(), nn.Linear(32, 1))
mse = nn.MSELoss()
opt = torch.optim.Adam(model.parameters())
for xb, yb in dl:
    opt.zero_grad()
    mse(model(xb), yb).backward()
    opt.step()
