import lightgbm as lgb
import pandas as pd
import xgboost as xgb

df = pd.read_csv("clicks.csv").sort_values("session")
sizes = df.groupby("session", sort=False).size().to_numpy()
columns = ["bm25", "age"]
ranker = lgb.LGBMRanker(n_estimators=300)
ranker.fit(df[columns], df["relevance"], group=sizes, eval_set=[(df[columns], df["relevance"])],
           eval_group=[sizes])  # fmt: skip
rows = lgb.Dataset(df[columns], label=df["relevance"])
rows.set_group(sizes)
lgb.train({"objective": "lambdarank"}, rows, 100)
xgb.XGBRanker(objective="rank:ndcg").fit(df[columns], df["relevance"], qid=df["session"])
matrix = xgb.DMatrix(df[columns], label=df["relevance"])
matrix.set_group(sizes)
xgb.train({"objective": "rank:pairwise"}, matrix, 100)
