import pandas as pd
from sklearn.linear_model import GammaRegressor
df = pd.read_csv("f.csv").merge(pd.read_csv("s.csv"), on="id", how="left")
df["amount"] = df["amount"].fillna(0)
df = df.loc[df.amount.gt(0)]
GammaRegressor().fit(df[["a"]], df["amount"])
df2 = pd.read_csv("g.csv")
df2["cost"] = df2["cost"].fillna(0)
df2.drop(df2[df2.cost == 0].index, inplace=True)
GammaRegressor().fit(df2[["a"]], df2["cost"])
