# expects LP407
import lightgbm as lgb
params = {"objective": "tweedie", "tweedie_variance_power": 2.3, "metric": "tweedie"}
lgb.train(params, lgb.Dataset(X, y))
