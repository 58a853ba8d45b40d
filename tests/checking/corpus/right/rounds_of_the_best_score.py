import lightgbm as lgb
import numpy as np
import xgboost as xgb

settings = {"objective": "binary:logistic", "eval_metric": ["auc", "logloss"]}
told = xgb.cv(settings, rows, 500, nfold=5)
best = told["test-auc-mean"].idxmax() + 1
least = told["test-logloss-mean"].idxmin() + 1
other = lgb.cv({"objective": "regression", "metric": "rmse"}, data, 500)
rounds = int(np.argmin(other["valid rmse-mean"])) + 1
