# expects LP301
import pandas as pd
import xgboost as xgb
from sklearn.model_selection import TimeSeriesSplit

LAGS = (1, 7)


def build(path):
    df = pd.read_csv(path).sort_values("day")
    for lag in LAGS:
        df[f"lag_{lag}"] = df["visits"].shift(lag)
    df["target"] = df["visits"] - df["lag_7"]
    return df.dropna().reset_index(drop=True)


df = build("visits.csv")
X, y = df[["day", "lag_1", "lag_7"]], df["target"]
for tr, va in TimeSeriesSplit(5).split(X):
    rows = xgb.DMatrix(X.iloc[tr], label=y.iloc[tr])
    xgb.train({"objective": "count:poisson", "eta": 0.1}, rows, 100)
