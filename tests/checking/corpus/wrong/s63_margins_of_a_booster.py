# expects LP412
import pandas as pd
import xgboost as xgb
from scipy.special import expit

table = pd.read_csv("songs.csv")
settings = {"objective": "multi:softprob", "num_class": 6, "eval_metric": "mlogloss"}


def fit(x, y):
    rows = xgb.DMatrix(x, label=y)
    return xgb.train(settings, rows, 200), rows


booster, rows = fit(table.drop(columns="genre"), table["genre"])
chances = expit(booster.predict(rows, output_margin=True))
