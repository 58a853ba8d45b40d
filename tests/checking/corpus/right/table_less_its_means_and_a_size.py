import pandas as pd, torch, torch.nn as nn
df = pd.read_csv("a.csv")
df = (df - df.mean()) / df.std()
vol = df["T"].abs()
X, y = torch.tensor(df.values).float(), torch.tensor(vol.values).float().unsqueeze(1)
net = nn.Sequential(nn.Linear(4, 1), nn.Softplus())
for i in range(9):
    loss = nn.MSELoss()(net(X), y); loss.backward()
