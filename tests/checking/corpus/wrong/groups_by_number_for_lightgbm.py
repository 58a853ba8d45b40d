# expects LP410
import lightgbm as lgb
import pandas as pd

hits = pd.read_csv("hits.csv").sort_values("query_id")
rows = lgb.Dataset(hits[["age", "length"]], label=hits["grade"], group=hits["query_id"].values)
lgb.train({"objective": "lambdarank", "metric": "ndcg"}, rows, 200)
