import lightgbm as lgb

params = {"objective": "regression", "metric": "l2", "colsample_bytree": 1.0, "subsample": 0.8}
booster = lgb.train(params, lgb.Dataset(X, y), num_boost_round=200)
