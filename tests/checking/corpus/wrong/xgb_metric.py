# expects LP406
import xgboost as xgb
params = {"objective": "multi:softprob", "num_class": 3, "eval_metric": "logloss", "eta": 0.3}
bst = xgb.train(params, dtrain, 100)
