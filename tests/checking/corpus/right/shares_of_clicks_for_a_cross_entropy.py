import lightgbm as lgb
import pandas as pd

df = pd.read_csv("ads.csv")
df["ctr"] = df["clicks"] / df["views"]
lgb.train({"objective": "cross_entropy"}, lgb.Dataset(df[["bid"]], label=df["ctr"]), 100)
df["sales"] = (df["sales"] > 0).astype(int)
lgb.train({"objective": "cross_entropy"}, lgb.Dataset(df[["bid"]], label=df["sales"]), 100)
lgb.train({"objective": "poisson"}, lgb.Dataset(df[["bid"]], label=df["clicks"]), 100)
lgb.train({"objective": "cross_entropy"}, lgb.Dataset(df[["bid"]], label=df["high_price"]), 100)
