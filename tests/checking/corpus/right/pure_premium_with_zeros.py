import pandas as pd
from sklearn.linear_model import TweedieRegressor
df = pd.read_csv("f.csv").merge(pd.read_csv("s.csv"), on="id", how="left")
df["pp"] = df["amount"].fillna(0) / df["expo"]
TweedieRegressor(power=1.9, link="log").fit(df[["a"]], df["pp"])
