import numpy as np, pandas as pd
from sklearn.linear_model import GammaRegressor, PoissonRegressor
df = pd.read_csv("f.csv").merge(pd.read_csv("s.csv"), on="id", how="left")
df["amount"] = df["amount"].fillna(0)
df["avg"] = np.where(df["n"] > 0, df["amount"] / df["n"], 0)
claims = df[df["amount"] > 0]
GammaRegressor().fit(claims[["a"]], claims["avg"])
freq = PoissonRegressor().fit(df[["a"]], df["n"], sample_weight=df["expo"])
