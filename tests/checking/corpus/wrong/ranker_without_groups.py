# expects LP410
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("clicks.csv")
ranker = lgb.LGBMRanker(n_estimators=300)
ranker.fit(df[["bm25", "age"]], df["relevance"])
