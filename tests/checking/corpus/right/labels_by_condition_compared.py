import numpy as np, pandas as pd, xgboost as xgb
df = pd.read_csv("german.csv")
y = np.where(df["risk"] == "bad", 2, 1)
dtrain = xgb.DMatrix(df.drop(columns="risk"), label=(y == 2).astype(int))
bst = xgb.train({"objective": "binary:logistic", "eta": 0.1}, dtrain, 100)
