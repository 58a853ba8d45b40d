import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor

df = pd.read_csv("orders.csv", parse_dates=["delivered", "due"])
df["late"] = np.maximum((df["delivered"] - df["due"]).dt.days, 0)
LGBMRegressor(objective="poisson").fit(df[["a"]], df["late"])
days = (df["delivered"] - df["due"]).dt.days
days[days < 0] = 0
LGBMRegressor(objective="poisson").fit(df[["a"]], days)
df["over"] = (df["delivered"] - df["due"]).dt.days
over = df.query("over > 0")
LGBMRegressor(objective="poisson").fit(over[["a"]], over["over"])
