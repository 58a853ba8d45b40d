# expects LP301
import numpy as np
import pandas as pd
import lightgbm as lgb
df = pd.read_csv("stock.csv")
df["ret"] = df["close"].pct_change().shift(-1)
df["y"] = np.sign(df["ret"]).astype(int)
df = df.dropna()
tr = lgb.Dataset(df[["a", "b"]], label=df["y"])
lgb.train({"objective": "multiclass", "num_class": 3, "metric": "multi_logloss"}, tr, 200)
