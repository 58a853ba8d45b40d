# expects LP405
import xgboost as xgb
params = dict(max_depth=4, eta=0.1)
params["objective"] = "multi:softprob"
params["eval_metric"] = "mlogloss"
cv = xgb.cv(params, xgb.DMatrix(X, y), 50, nfold=5)
