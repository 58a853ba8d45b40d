# expects LP301
import lightgbm as lgb
import pandas as pd


def status(row):
    if row["worn"] == 1 or row["torn"] == 1:
        return "wear"
    return "breakdown" if row["failure"] == 1 else "healthy"


df = pd.read_csv("machines.csv")
df["status"] = df.apply(status, axis=1)
y = df["status"].map({"healthy": 0, "wear": 1, "breakdown": 2}).values
rows = lgb.Dataset(df[["torque", "speed"]], label=y)
booster = lgb.train({"objective": "binary", "metric": "auc"}, rows, 100)
