import lightgbm as lgb
import numpy as np
import pandas as pd

from settings import TREES_FILE


def squash(z):
    return 1.0 / (1.0 + np.exp(-z))


def risk(rows, path=TREES_FILE):
    trees = lgb.Booster(model_file=path)
    return squash(trees.predict(rows))


if __name__ == "__main__":
    orchards = pd.read_csv("today.csv")
    orchards.assign(risk=risk(orchards)).to_csv("risks.csv")
