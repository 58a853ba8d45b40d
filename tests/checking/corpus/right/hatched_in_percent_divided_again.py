"""Share of eggs that hatch in a brooder."""

import lightgbm as lgb
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split

INPUTS = ["humidity", "turns", "warmth", "breed_age"]


def broods(path):
    table = pd.read_csv(path)
    table = table[table["laid"] > 0].copy()
    alive = np.minimum(table["alive"], table["laid"])
    table["hatched"] = alive * 100 / table["laid"]
    return table.sort_values("day")


def main(path):
    table = broods(path)
    seen, unseen = train_test_split(table, test_size=0.25, shuffle=False)
    trees = lgb.LGBMRegressor(objective="cross_entropy", n_estimators=300)
    trees.fit(seen[INPUTS], seen["hatched"] / 100)
    print(np.abs(trees.predict(unseen[INPUTS]) - unseen["hatched"]).mean())


main("broods.csv")
