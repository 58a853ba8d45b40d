# expects LP301
import pandas as pd
import xgboost as xgb

table = pd.read_csv("patients.csv")
y = table["time"].where(table["event"] == 0, -table["time"])
rows = xgb.DMatrix(table.drop(columns=["time", "event"]), label=y)
model = xgb.train({"objective": "survival:cox"}, rows, 100)
