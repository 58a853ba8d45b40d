import lightgbm as lgb
import pandas as pd


def relevance(row):
    if row["hired"]:
        return 3
    return 1 if row["invited"] else 0


df = pd.read_csv("jobs.csv").sort_values("job")
y = df.apply(relevance, axis=1)
groups = df.groupby("job", sort=False).size().to_numpy()
rows = lgb.Dataset(df[["skills"]], label=y, group=groups)
lgb.train({"objective": "lambdarank", "metric": "ndcg"}, rows)
