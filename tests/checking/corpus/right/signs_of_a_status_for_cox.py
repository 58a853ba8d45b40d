import numpy as np
import pandas as pd
import xgboost as xgb

lungs = pd.read_csv("lungs.csv")  # status: 1 = censored, 2 = dead
label = np.where(lungs["status"] == 1, -lungs["days"], lungs["days"])
rows = xgb.DMatrix(lungs.drop(columns=["status", "days"]), label=label)
xgb.train({"objective": "survival:cox"}, rows, 100)
listed = [t if e else -t for t, e in zip(lungs["days"], lungs["status"] == 2)]
