# expects LP406
import xgboost as xgb
params = {"objective": "multi:softprob", "num_class": 4, "eval_metric": "logloss"}
xgb.train(params, dtrain, 100, evals=[(dval, "val")])
