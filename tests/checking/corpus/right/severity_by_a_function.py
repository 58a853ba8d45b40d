import numpy as np, pandas as pd
from sklearn.linear_model import GammaRegressor
def severity(df):
    return df[df["amount"] > 0]
df = pd.read_csv("f.csv").merge(pd.read_csv("s.csv"), on="id", how="left")
df["amount"] = df["amount"].fillna(0)
part = severity(df)
GammaRegressor().fit(part[["a"]], part["amount"])
GammaRegressor().fit(df[["a"]], df["amount"] + 1)
