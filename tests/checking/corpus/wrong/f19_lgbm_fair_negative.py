# expects LP407
import lightgbm as lgb
p = {"objective": "quantile", "alpha": 1.2, "metric": "quantile"}
lgb.train(p, lgb.Dataset(X, y))
