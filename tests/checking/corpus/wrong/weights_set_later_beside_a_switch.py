# expects LP401
import lightgbm as lgb
import numpy as np
def fit(X, y):
    params = {"objective": "binary", "is_unbalance": True}
    params["scale_pos_weight"] = float(np.sum(y == 0)) / np.sum(y == 1)
    lgb.train(params, lgb.Dataset(X, y), 100)
