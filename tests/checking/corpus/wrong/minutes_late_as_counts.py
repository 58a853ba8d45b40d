# expects LP301
import lightgbm as lgb
import pandas as pd

df = pd.read_csv("flights.csv", parse_dates=["sched_arr", "actual_arr"])
df["delay"] = (df["actual_arr"] - df["sched_arr"]).dt.total_seconds() / 60
lgb.train({"objective": "poisson"}, lgb.Dataset(df[["distance"]], label=df["delay"]), 500)
