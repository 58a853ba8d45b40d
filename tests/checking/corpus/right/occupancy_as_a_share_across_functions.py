import pandas as pd
from xgboost import XGBRegressor


def load(path="nights.csv"):
    df = pd.read_csv(path)
    df["occupancy"] = df["sold"] / df["rooms"]
    df["in_percent"] = 100 * df["occupancy"]
    return df[["month"]], df["occupancy"], df["in_percent"]


def train(X, y, objective):
    return XGBRegressor(objective=objective).fit(X, y)


X, share, percent = load()
train(X, share, "reg:logistic")
train(X, percent, "reg:squarederror")
