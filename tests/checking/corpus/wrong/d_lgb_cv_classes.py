# expects LP405
import lightgbm as lgb
common = {"learning_rate": 0.02, "verbosity": -1}
params = {**common, "objective": "multiclass", "metric": "multi_logloss"}
res = lgb.cv(params, lgb.Dataset(X, label=y), nfold=5)
