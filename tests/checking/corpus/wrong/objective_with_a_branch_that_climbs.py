# expects LP410
import numpy as np
import xgboost as xgb


def entropy(predt, dtrain):
    y = dtrain.get_label()
    p = 1.0 / (1.0 + np.exp(-predt))
    grad = y - p
    hess = p * (1.0 - p)
    if dtrain.get_weight().size:
        weight = dtrain.get_weight()
        grad *= weight
        hess *= weight
    return grad, hess


def fit(rows):
    return xgb.train({"eta": 0.2}, rows, 50, obj=entropy)
