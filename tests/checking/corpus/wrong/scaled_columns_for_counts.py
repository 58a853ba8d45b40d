# expects LP301
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("bikes.csv")
scaler = StandardScaler()
df[["temp", "hum", "cnt"]] = scaler.fit_transform(df[["temp", "hum", "cnt"]])
LGBMRegressor(objective="poisson").fit(df[["temp", "hum"]], df["cnt"])
