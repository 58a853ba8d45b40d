import lightgbm as lgb
import numpy as np
import pandas as pd
import xgboost as xgb

df = pd.read_csv("searches.csv").sort_values("query")
groups = df.groupby("query", sort=False).size().to_numpy()
df["rel"] = np.select([df["booking"] == 1, df["click"] == 1], [4, 1], 0)
lgb.LGBMRanker(objective="lambdarank").fit(df[["price"]], df["rel"], group=groups)
points = np.where(df["booking"] == 1, 100, 0)
lgb.LGBMRanker().fit(df[["price"]], (points / 25).astype(int), group=groups)
cut = np.clip(df["event"].map({"view": 1, "cart": 20, "buy": 100}), 0, 30)
lgb.LGBMRanker().fit(df[["price"]], cut, group=groups)
share = df["score"].clip(0, 1)
lgb.LGBMRanker().fit(df[["price"]], (10 * share).round().astype(int), group=groups)
lgb.LGBMRegressor().fit(df[["price"]], (100 * share).round().astype(int))
xgb.XGBRanker(objective="rank:pairwise").fit(df[["price"]], points, group=groups)
