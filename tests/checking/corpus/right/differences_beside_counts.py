import pandas as pd
import xgboost as xgb
from lightgbm import LGBMRegressor

df = pd.read_csv("visits.csv").sort_values("day")
df["lag_7"] = df["visits"].shift(7)
df["change"] = df["visits"] - df["lag_7"]
df = df.dropna()

rows = xgb.DMatrix(df[["day", "lag_7", "change"]], label=df["visits"])
xgb.train({"objective": "count:poisson"}, rows, 100)
xgb.train({"objective": "reg:squarederror"}, xgb.DMatrix(df[["day"]], label=df["change"]), 100)
rises = df[df["change"] >= 0]
LGBMRegressor(objective="poisson").fit(rises[["day"]], rises["change"])
drop = (df["lag_7"] - df["visits"]).clip(lower=0)
LGBMRegressor(objective="poisson").fit(df[["day"]], drop)
waited = df["end"] - df["start"]
LGBMRegressor(objective="tweedie").fit(df[["day"]], waited)
