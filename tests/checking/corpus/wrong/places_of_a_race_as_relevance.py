# expects LP301
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("races.csv").sort_values("race")
sizes = df.groupby("race").size()
lgb.LGBMRanker().fit(df[["weight"]], df["finish_position"], group=sizes)
