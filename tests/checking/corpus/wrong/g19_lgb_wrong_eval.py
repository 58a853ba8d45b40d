# expects LP406
import lightgbm as lgb
params = dict(objective="multiclass", num_class=7, metric=["binary_logloss", "auc"], verbosity=-1)
lgb.train(params, lgb.Dataset(X, y), 100)
