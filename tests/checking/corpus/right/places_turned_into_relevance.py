import lightgbm as lgb
import pandas as pd

df = pd.read_csv("races.csv").sort_values("race")
sizes = df.groupby("race").size()
df["rel"] = df.groupby("race")["finish_position"].rank(ascending=False).astype(int)
lgb.LGBMRanker().fit(df[["weight"]], df["rel"], group=sizes)
df["finish_place"] = 20 - df["finish_place"]
lgb.LGBMRanker().fit(df[["weight"]], df["finish_place"], group=sizes)
df["popular"] = df.groupby("race")["clicks"].rank().astype(int)
lgb.LGBMRanker().fit(df[["weight"]], df["popular"], group=sizes)
lgb.LGBMRegressor().fit(df[["weight"]], df["finish_position"])
