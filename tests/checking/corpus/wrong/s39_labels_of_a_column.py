# expects LP301
import numpy as np
import pandas as pd
import xgboost as xgb

table = pd.read_csv("sites.csv")
y = np.where(table["result"] > 0, 1, -1)
settings = {"objective": "binary:logistic", "eta": 0.1, "eval_metric": "auc"}
booster = xgb.train(settings, xgb.DMatrix(table.drop(columns="result"), y), 200)
