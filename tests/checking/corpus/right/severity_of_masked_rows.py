import numpy as np, pandas as pd
from sklearn.linear_model import GammaRegressor
from sklearn.model_selection import train_test_split
def load():
    df = pd.read_csv("f.csv").merge(pd.read_csv("s.csv"), on="id", how="left")
    df["amount"] = df["amount"].fillna(0)
    return df
df = load()
mask = df["amount"].to_numpy() > 0
train, test = train_test_split(df[mask])
GammaRegressor().fit(train[["a"]], train["amount"])
