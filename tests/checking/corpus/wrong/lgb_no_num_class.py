# expects LP405
import lightgbm as lgb
param = dict(objective="multiclass", metric="multi_logloss", num_leaves=31)
model = lgb.train(param, train_set, 100)
