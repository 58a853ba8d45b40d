# expects LP301
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("searches.csv").sort_values("query")
df["rel"] = df.groupby("query")["clicks"].rank(ascending=False).astype(int)
lgb.LGBMRanker().fit(df[["bm25"]], df["rel"], group=df.groupby("query").size())
