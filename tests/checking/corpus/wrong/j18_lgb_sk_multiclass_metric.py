# expects LP406
import lightgbm as lgb
lgb.train({"objective": "regression", "metric": "multi_logloss"}, lgb.Dataset(X, y))
