import lightgbm as lgb
import numpy as np
import pandas as pd

df = pd.read_csv("returns.csv")


def tag(r):
    if r > 1:
        return 1
    return 0 if r < -1 else 2


labels = np.select([a > 1, a < -1], [1, 0], default=2)
mask = labels != 2
lgb.train({"objective": "binary"}, lgb.Dataset(X[mask], label=labels[mask]), 10)
df["label"] = df["r"].map(tag)
neutral = df["label"].eq(2)
df = df.loc[~neutral]
lgb.train({"objective": "binary"}, lgb.Dataset(df[["a"]], label=df["label"]), 10)
