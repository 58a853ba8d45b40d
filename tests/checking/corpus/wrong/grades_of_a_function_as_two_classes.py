# expects LP301
import lightgbm as lgb
import pandas as pd


def grade(points):
    if points >= 80:
        return 2
    elif points >= 50:
        return 1
    return 0


df = pd.read_csv("students.csv")
df["grade"] = df["points"].apply(grade)
lgb.train({"objective": "binary"}, lgb.Dataset(df[["hours"]], label=df["grade"]), 100)
