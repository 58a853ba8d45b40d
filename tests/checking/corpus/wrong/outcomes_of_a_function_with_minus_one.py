# expects LP301
import pandas as pd
import lightgbm as lgb
df = pd.read_csv("m.csv")
def outcome(r):
    if r["home_goals"] > r["away_goals"]:
        return 1
    elif r["home_goals"] == r["away_goals"]:
        return 0
    return -1
df["result"] = df.apply(outcome, axis=1)
clf = lgb.train({"objective": "multiclass", "num_class": 3}, lgb.Dataset(df[["a", "b"]], df["result"]), 100)
