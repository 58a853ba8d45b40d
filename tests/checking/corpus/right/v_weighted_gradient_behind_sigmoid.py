import numpy as np
import xgboost as xgb


def weighted(beta):
    def obj(preds, dtrain):
        y = dtrain.get_label()
        p = 1.0 / (1.0 + np.exp(-preds))
        grad = p * (beta + y - beta * y) - beta * y
        hess = p * (1 - p) * (beta + y - beta * y)
        return grad, hess

    return obj


def brier(y_true, p):
    share = 1 / (1 + np.exp(-p))
    slope = share * (1 - share)
    return 2 * (share - y_true) * slope, 2 * slope * slope


bst = xgb.train({"eta": 0.1}, dtr, 100, obj=weighted(2.0))
clf = xgb.XGBClassifier(objective=brier).fit(x, y)
