# expects LP301
import pandas as pd
import xgboost as xgb

loans = pd.read_csv("loans.csv")
risk = loans["risk"].replace({"good": 1, "bad": 2})
rows = xgb.DMatrix(loans[["age", "amount"]], risk)
xgb.train({"objective": "binary:logistic", "eta": 0.1}, rows, 80)
