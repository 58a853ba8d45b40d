# expects LP406
import lightgbm as lgb
params = {"objective": "binary", "metric": "multi_logloss", "learning_rate": 0.05}
gbm = lgb.train(params, lgb.Dataset(X, y), num_boost_round=200)
