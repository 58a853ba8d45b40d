# expects LP301
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("a.csv")
y = df["c"].map({"low": 0, "medium": 1, "high": 2})
lgb.train({"objective": "binary"}, lgb.Dataset(df[["a"]], label=y))
