# expects LP410
import pandas as pd
import xgboost as xgb

policies = pd.read_csv("policies.csv")
rows = xgb.DMatrix(policies[["age", "power"]], label=policies["claims"])
rows.set_base_margin(policies["Exposure"])
booster = xgb.train({"objective": "count:poisson", "eta": 0.1}, rows, 200)
