import lightgbm as lgb
from data import load

df = load("searches.csv")
groups = df.groupby("query", sort=False).size().values
rows = lgb.Dataset(df[["price", "stars"]], label=df["rel"], group=groups)
ranker = lgb.train({"objective": "lambdarank", "metric": "ndcg"}, rows, 200)
