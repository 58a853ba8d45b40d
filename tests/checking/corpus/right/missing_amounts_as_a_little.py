import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.linear_model import GammaRegressor

df = pd.read_csv("visits.csv").merge(pd.read_csv("bills.csv"), on="visit", how="left")
df["bill"] = df["bill"].fillna(0)
df["bill"] = df["bill"] + 1
LGBMRegressor(objective="gamma").fit(df[["age"]], df["bill"])
df["tips"] = df["tips"].fillna(df["tips"].median())
GammaRegressor().fit(df[["age"]], df["tips"])
