import lightgbm as lgb
import pandas as pd

df = pd.read_csv("a.csv")
y = df["c"].map({"low": 0, "medium": 0, "high": 1})
lgb.train({"objective": "binary"}, lgb.Dataset(df[["a"]], label=y))
