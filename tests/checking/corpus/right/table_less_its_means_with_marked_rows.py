import pandas as pd, torch, torch.nn as nn
df = pd.read_csv("a.csv")
df = (df - df.mean()) / df.std()
df.loc[df["label"] > 0, "label"] = 1
df.loc[df["label"] <= 0, "label"] = 0
X, y = torch.tensor(df.drop(columns="label").values).float(), torch.tensor(df["label"].values).float().unsqueeze(1)
net = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())
for i in range(9):
    loss = nn.BCELoss()(net(X), y); loss.backward()
