import xgboost as xgb

from frames import read

rows, labels = read()
settings = {"objective": "survival:cox", "eval_metric": "cox-nloglik", "eta": 0.03}
xgb.train(settings, xgb.DMatrix(rows, label=labels), num_boost_round=500)
