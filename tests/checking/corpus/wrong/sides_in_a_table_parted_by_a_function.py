# expects LP301
import numpy as np
import pandas as pd
import xgboost as xgb


def load():
    games = pd.read_csv("games.csv").sort_values("day")
    games["side"] = np.where(games["result"].eq("home"), 1, -1)
    return games.reset_index(drop=True)


def halves(games):
    first = int(len(games) * 0.7)
    return games[:first], games[first:]


early, late = halves(load())
rows = xgb.DMatrix(early[["form", "rest"]], label=early["side"])
xgb.train({"objective": "binary:logistic"}, rows, 100)
