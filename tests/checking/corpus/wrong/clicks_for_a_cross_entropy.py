# expects LP301
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("ads.csv")
lgb.train({"objective": "cross_entropy"}, lgb.Dataset(df[["bid"]], label=df["clicks"]), 100)
