# expects LP410
import xgboost as xgb

rows = xgb.DMatrix(x_train, label=days)
xgb.train({"objective": "survival:aft", "eval_metric": "aft-nloglik"}, rows, 100)
