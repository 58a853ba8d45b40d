# expects LP301
import lightgbm as lgb
import numpy as np
import pandas as pd

df = pd.read_csv("searches.csv").sort_values("query")
df["rel"] = np.select([df["booking"] == 1, df["click"] == 1], [100, 20], 0)
groups = df.groupby("query", sort=False).size().to_numpy()
ranker = lgb.LGBMRanker(objective="lambdarank", n_estimators=300)
ranker.fit(df[["price", "stars"]], df["rel"], group=groups)
