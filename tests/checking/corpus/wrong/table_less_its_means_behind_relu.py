# expects LP106

import pandas as pd, torch, torch.nn as nn
df = pd.read_csv("a.csv")
mean, std = df.mean(), df.std()
df = (df - mean) / std
y = torch.tensor(df["T"].values).float().unsqueeze(1); X = torch.tensor(df.values).float()
net = nn.Sequential(nn.Linear(4, 1), nn.ReLU())
for i in range(9):
    loss = nn.MSELoss()(net(X), y); loss.backward()
