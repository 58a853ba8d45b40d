# expects LP405
import lightgbm as lgb
import pandas as pd


class Settings:
    target = "stars"
    levels = [1, 2, 3, 4]
    trees = {"objective": "multiclass", "num_class": 4, "metric": "multi_logloss"}


def load():
    table = pd.read_csv("reviews.csv")
    return table[table[Settings.target].isin(Settings.levels)].reset_index(drop=True)


table = load()
rows = lgb.Dataset(table[["length", "votes"]], label=table[Settings.target].values)
lgb.train(Settings.trees, rows, 300)
