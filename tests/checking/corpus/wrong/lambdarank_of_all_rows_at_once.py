# expects LP410
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("clicks.csv")
rows = lgb.Dataset(df[["bm25", "age"]], label=df["relevance"])
lgb.train({"objective": "lambdarank", "metric": "ndcg"}, rows, 100)
