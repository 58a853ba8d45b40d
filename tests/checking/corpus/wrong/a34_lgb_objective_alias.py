# expects LP405
import lightgbm as lgb
params = {"application": "binary", "num_class": 3, "num_leaves": 31}
lgb.train(params, lgb.Dataset(X, y))
