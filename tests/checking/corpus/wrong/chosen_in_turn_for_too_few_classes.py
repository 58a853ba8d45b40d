# expects LP405
import numpy as np
import pandas as pd
import xgboost as xgb

df = pd.read_csv("returns.csv")
y = np.where(df["r"] > 0.01, 2, np.where(df["r"] < -0.01, 0, 1))
xgb.train({"objective": "multi:softprob", "num_class": 2}, xgb.DMatrix(df[["lag"]], label=y), 100)
