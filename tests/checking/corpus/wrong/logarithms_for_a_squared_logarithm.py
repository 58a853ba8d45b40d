# expects LP301
import numpy as np
import pandas as pd
import xgboost as xgb
df = pd.read_csv("bike.csv")
df["log_cnt"] = np.log1p(df["cnt"])
d = xgb.DMatrix(df[["a", "b"]], label=df["log_cnt"])
b = xgb.train({"objective": "reg:squaredlogerror"}, d, 100)
pred = np.expm1(b.predict(d))
