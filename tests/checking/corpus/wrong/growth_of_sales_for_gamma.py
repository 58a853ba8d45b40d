# expects LP301
import numpy as np
import pandas as pd
import xgboost as xgb

df = pd.read_csv("revenue.csv")
df["growth"] = np.log(df["revenue"] / df["revenue"].shift(1))
df = df.dropna()
model = xgb.XGBRegressor(objective="reg:gamma")
model.fit(df[["month", "staff"]], df["growth"])
