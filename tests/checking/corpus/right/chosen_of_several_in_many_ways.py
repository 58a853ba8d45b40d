import lightgbm as lgb
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier


def grade(points):
    if points is None:
        return -1
    if points >= 80:
        return 2
    return 1 if points >= 50 else 0


def passed(points):
    if points >= 80:
        return 1
    return 1 if points >= 50 else 0


df = pd.read_csv("students.csv")
df["grade"] = df["points"].apply(grade)
df["passed"] = df["points"].apply(passed)
three = np.where(df["points"] > 80, 2, np.where(df["points"] > 50, 1, 0))
lgb.train({"objective": "binary"}, lgb.Dataset(df[["hours"]], label=df["passed"]), 100)
lgb.train({"objective": "multiclass", "num_class": 3}, lgb.Dataset(df[["hours"]], three), 100)
best = (three == 2).astype(int)
lgb.train({"objective": "binary"}, lgb.Dataset(df[["hours"]], label=best), 100)
CatBoostClassifier(loss_function="MultiClass").fit(df[["hours"]], df["grade"])
weights = np.where(three == 2, 3, np.where(three == 1, 2, 1))
lgb.train({"objective": "binary"}, lgb.Dataset(df[["hours"]], best, weight=weights), 100)
