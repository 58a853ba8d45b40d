import lightgbm as lgb
import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.preprocessing import MinMaxScaler, StandardScaler

df = pd.read_csv("bikes.csv", parse_dates=["start", "end"])
columns = ["temp", "hum"]
df[columns] = StandardScaler().fit_transform(df[columns])
LGBMRegressor(objective="poisson").fit(df[columns], df["cnt"])
df[["wind", "load"]] = MinMaxScaler().fit_transform(df[["wind", "load"]])
LGBMRegressor(objective="tweedie").fit(df[columns], df["load"])
df["minutes"] = (df["end"] - df["start"]).dt.total_seconds() / 60
lgb.train({"objective": "gamma"}, lgb.Dataset(df[columns], label=df["minutes"]), 500)
df["ratio"] = df["cnt"] / df["cnt"].shift(1)
lgb.train({"objective": "gamma"}, lgb.Dataset(df[columns], label=df["ratio"]), 500)
df["change"] = np.abs(df["cnt"] - df["cnt"].shift(1))
lgb.train({"objective": "poisson"}, lgb.Dataset(df[columns], label=df["change"]), 500)
late = (df["end"] - df["start"]).dt.total_seconds().clip(lower=0)
lgb.train({"objective": "poisson"}, lgb.Dataset(df[columns], label=late), 500)
