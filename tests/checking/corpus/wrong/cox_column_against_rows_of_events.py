# expects LP204
import pandas as pd
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset

df = pd.read_csv("gbsg.csv")
X = torch.tensor(df.drop(columns=["t", "d"]).values, dtype=torch.float32)
T = torch.tensor(df["t"].values, dtype=torch.float32)
E = torch.tensor(df["d"].values, dtype=torch.float32)


class CoxLoss(nn.Module):
    def forward(self, log_h, durations, events):
        idx = durations.sort(descending=True)[1]
        events = events[idx]
        log_h = log_h[idx]
        log_cumsum_h = torch.logcumsumexp(log_h, 0)
        return -torch.sum((log_h - log_cumsum_h) * events) / torch.sum(events)


net = nn.Sequential(nn.Linear(9, 32), nn.ReLU(), nn.Linear(32, 1))
loss_fn = CoxLoss()
opt = torch.optim.Adam(net.parameters())
for x, t, e in DataLoader(TensorDataset(X, T, E), batch_size=64):
    loss = loss_fn(net(x), t, e)
    opt.zero_grad()
    loss.backward()
    opt.step()
