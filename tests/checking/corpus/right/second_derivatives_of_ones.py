import numpy as np
import xgboost as xgb
import lightgbm as lgb
def mae(preds, dtrain):
    d = preds - dtrain.get_label()
    return np.sign(d), np.ones_like(d)
def q(preds, dtrain):
    d = preds - dtrain.get_label()
    grad = np.where(d > 0, 0.1, -0.9)
    hess = np.zeros_like(d) + 1.0
    return grad, hess
def r(preds, dtrain):
    d = preds - dtrain.get_label()
    hess = np.zeros_like(d)
    hess[:] = 1.0
    return d, hess
for o in (mae, q, r):
    xgb.train({}, dtrain, 10, obj=o)
