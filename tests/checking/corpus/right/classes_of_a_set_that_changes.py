import lightgbm as lgb
import pandas as pd

table = pd.read_csv("tickets.csv")
X = table[["hours", "words"]]


def without(names, dropped):
    kept = set(names)
    kept.discard(dropped)
    return {team: i for i, team in enumerate(sorted(kept))}


def beside(names, more):
    kept = set(names)
    kept.symmetric_difference_update({more})
    return {team: i for i, team in enumerate(sorted(kept))}


for codes in (without(["a", "b", "c", "d"], "d"), beside(["a", "b", "c", "d"], "d")):
    y = table["team"].map(codes)
    booster = lgb.train({"objective": "multiclass", "num_class": 3}, lgb.Dataset(X, y))
