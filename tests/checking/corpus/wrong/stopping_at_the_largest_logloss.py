# expects LP413
import pandas as pd
import xgboost as xgb

kilns = pd.read_csv("kilns.csv")
rows = xgb.DMatrix(kilns[:800].drop(columns="cracked"), label=kilns[:800]["cracked"])
late = xgb.DMatrix(kilns[800:].drop(columns="cracked"), label=kilns[800:]["cracked"])
settings = {"objective": "binary:logistic", "eval_metric": ["auc", "logloss"], "eta": 0.05}
xgb.train(settings, rows, 2000, evals=[(late, "late")], early_stopping_rounds=40, maximize=True)
