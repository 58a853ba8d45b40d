# expects LP410
import numpy as np
import xgboost as xgb


class Stock:
    def __init__(self, shortage):
        self.shortage = shortage

    def costs(self, preds, dtrain):
        missing = dtrain.get_label() - preds
        grad = np.where(missing > 0, self.shortage * missing, missing)
        hess = np.where(missing > 0, self.shortage, 1.0)
        return grad, hess

    def fit(self, rows):
        self.booster = xgb.train({"eta": 0.1}, rows, 300, obj=self.costs)
        return self


def build(rows):
    return Stock(shortage=5.0).fit(rows)
