import pandas as pd
import xgboost as xgb

loans = pd.read_csv("loans.csv")
features = loans[["age", "amount"]]
risk = loans["risk"].replace({"good": 1, "bad": 2}) - 1
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(features, risk), 80)
grade = loans["grade"].replace({"b": 1, "c": 2}).replace({"a": 0}).astype(int)
settings = {"objective": "multi:softmax", "num_class": 3}
xgb.train(settings, xgb.DMatrix(features, grade), 80)
kept = loans["state"].replace({"open": 1, "late": 2}).map({1: 0, 2: 1})
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(features, kept), 80)
