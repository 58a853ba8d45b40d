# expects LP301
import pandas as pd
from sklearn.model_selection import TimeSeriesSplit
from xgboost import XGBRegressor


def load(path="nights.csv"):
    df = pd.read_csv(path)
    df["occupancy"] = 100.0 * df["sold"] / df["rooms"]
    df["lag_7"] = df.groupby("hotel")["occupancy"].shift(7)
    df = df.dropna(subset=["lag_7"])
    return df[["month", "lag_7"]], df["occupancy"]


def validate(params, X, y):
    for tr, va in TimeSeriesSplit(4).split(X):
        model = XGBRegressor(objective="reg:logistic", **params)
        model.fit(X.iloc[tr], y.iloc[tr])


if __name__ == "__main__":
    X, y = load()
    validate({"max_depth": 4}, X, y)
