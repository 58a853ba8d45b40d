# expects LP106

import numpy as np
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

SEQ, HORIZON, BATCH, EPOCHS = 144, 36, 256, 15

df = pd.read_csv("meteo.csv").drop(columns=["Date Time"])
target_col = "T (degC)"
n_train = int(len(df) * 0.7)
mean, std = df[:n_train].mean(), df[:n_train].std()
df = ((df - mean) / std).astype(np.float32)
values = df.values
target = df[target_col].values


class Windows(Dataset):
    def __init__(self, start, stop):
        self.idx = np.arange(start, stop - SEQ - HORIZON)

    def __len__(self):
        return len(self.idx)

    def __getitem__(self, i):
        s = self.idx[i]
        return torch.from_numpy(values[s:s + SEQ]), torch.tensor(target[s + SEQ + HORIZON - 1])


class Forecaster(nn.Module):
    def __init__(self, n_feat, hidden=64):
        super().__init__()
        self.lstm = nn.LSTM(n_feat, hidden, num_layers=2, dropout=0.1, batch_first=True)
        self.head = nn.Sequential(nn.Linear(hidden, 32), nn.ReLU(), nn.Linear(32, 1), nn.ReLU())

    def forward(self, x):
        out, _ = self.lstm(x)
        return self.head(out[:, -1]).squeeze(1)


train_dl = DataLoader(Windows(0, n_train), BATCH, shuffle=True, num_workers=2)
val_dl = DataLoader(Windows(n_train, len(df)), BATCH)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
net = Forecaster(values.shape[1]).to(device)
loss_fn = nn.L1Loss()
opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
best = float("inf")

for epoch in range(EPOCHS):
    net.train()
    losses = []
    for x, y in train_dl:
        x, y = x.to(device), y.to(device)
        opt.zero_grad()
        loss = loss_fn(net(x), y)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        losses.append(loss.item())
    net.eval()
    with torch.no_grad():
        mae = np.mean([loss_fn(net(x.to(device)), y.to(device)).item() for x, y in val_dl])
    print(f"epoch {epoch} train {np.mean(losses):.4f} val {mae:.4f} ({mae * std[target_col]:.2f} degC)")
    if mae < best:
        best = mae
        torch.save(net.state_dict(), "meteo.pt")
