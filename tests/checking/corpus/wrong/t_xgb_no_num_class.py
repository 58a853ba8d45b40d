# expects LP405
import xgboost as xgb
dtrain = xgb.DMatrix(X, label=y)
params = {
    'max_depth': 6,
    'eta': 0.3,
    'objective': 'multi:softmax',
    'eval_metric': 'merror',
}
bst = xgb.train(params, dtrain, num_boost_round=100)
