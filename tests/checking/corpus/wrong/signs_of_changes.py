# expects LP301
import numpy as np, pandas as pd, torch
from torch import nn
df = pd.read_csv("a.csv")
df["ret"] = df["close"].pct_change()
df["direction"] = np.sign(df["ret"].shift(-1))
df = df.dropna()
df = df[df["direction"] != 0]
y = torch.from_numpy(df["direction"].to_numpy(dtype=np.float32))
m = nn.Linear(3, 1)
loss = nn.BCEWithLogitsLoss()(m(x).squeeze(-1), y)
