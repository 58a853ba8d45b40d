# expects LP406
import lightgbm as lgb
params = {"objective": "multiclass", "num_class": 5, "metric": "binary_logloss"}
model = lgb.train(params, train_set)
