import pandas as pd
import xgboost as xgb

kilns = pd.read_csv("kilns.csv")
rows = xgb.DMatrix(kilns[:800].drop(columns="cracked"), label=kilns[:800]["cracked"])
late = xgb.DMatrix(kilns[800:].drop(columns="cracked"), label=kilns[800:]["cracked"])
settings = {"objective": "binary:logistic", "eval_metric": ["logloss", "auc"], "eta": 0.05}
xgb.train(settings, rows, 2000, evals=[(late, "late")], early_stopping_rounds=40, maximize=True)
settings["eval_metric"] = "logloss"
xgb.train(settings, rows, 2000, evals=[(late, "late")], early_stopping_rounds=40, maximize=False)
stop = xgb.callback.EarlyStopping(rounds=30, metric_name="aucpr", maximize=True)
xgb.train(settings, rows, 2000, evals=[(late, "late")], callbacks=[stop])
