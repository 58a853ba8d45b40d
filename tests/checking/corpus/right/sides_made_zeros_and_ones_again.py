import numpy as np
import pandas as pd
import xgboost as xgb


def load():
    games = pd.read_csv("games.csv")
    games["side"] = np.where(games["result"].eq("home"), 1, -1)
    return games


def sides(games):
    return (games["side"] + 1) / 2


games = load()
features = games[["form", "rest"]]
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(features, label=sides(games)), 100)
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(features, label=games["side"] > 0), 100)
won = games["side"].replace(-1, 0)
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(features, label=won), 100)
clipped = games["side"].clip(lower=0)
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(features, label=clipped), 100)
games.loc[games["side"] == -1, "side"] = 0
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(features, label=games["side"]), 100)
