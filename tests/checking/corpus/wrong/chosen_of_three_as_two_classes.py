# expects LP301
import numpy as np
import pandas as pd
import xgboost as xgb

df = pd.read_csv("patients.csv")
weights = [df["bmi"] < 18.5, df["bmi"] < 25, df["bmi"] >= 25]
df["kind"] = np.select(weights, [0, 1, 2])
rows = xgb.DMatrix(df[["age"]], label=df["kind"])
xgb.train({"objective": "binary:logistic", "eval_metric": "auc"}, rows, 100)
