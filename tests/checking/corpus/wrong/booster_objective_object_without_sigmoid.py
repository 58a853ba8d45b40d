# expects LP102
import numpy as np
import xgboost as xgb


class Costly:
    def __init__(self, cost=3.0):
        self.cost = cost

    def __call__(self, preds, dtrain):
        y = dtrain.get_label()
        w = np.where(y == 1, self.cost, 1.0)
        grad = w * (preds - y)
        hess = w * np.maximum(preds * (1.0 - preds), 1e-6)
        return grad, hess


rows = xgb.DMatrix(x, label=y)
booster = xgb.train({"max_depth": 6, "eta": 0.1}, rows, num_boost_round=300, obj=Costly())
