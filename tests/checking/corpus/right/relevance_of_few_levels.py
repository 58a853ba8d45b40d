import lightgbm as lgb
import pandas as pd

df = pd.read_csv("searches.csv").sort_values("query")
groups = df.groupby("query", sort=False).size().values
df["rel"] = (4 * df["price"].rank(pct=True)).round().astype(int)
df["fine"] = pd.qcut(df["price"], 50, labels=False)
few = lgb.Dataset(df[["stars"]], label=df["rel"], group=groups)
lgb.train({"objective": "lambdarank"}, few, 200)
coarse = pd.qcut(df["price"], 5, labels=False)
lgb.LGBMRanker().fit(df[["stars"]], coarse, group=groups)
many = lgb.Dataset(df[["stars"]], label=df["fine"])
lgb.train({"objective": "regression"}, many, 200)
