import pandas as pd
from xgboost import XGBRegressor
MAX = 100
df = pd.read_csv("s.csv")
df["score"] = df["score"].clip(0, MAX) / MAX
m = XGBRegressor(objective="reg:logistic", n_estimators=10)
m.fit(df[["a"]], df["score"])
w = pd.read_csv("winequality-red.csv")
y = (w.pop("quality") - 3) / 6
XGBRegressor(objective="reg:logistic").fit(w, y)
