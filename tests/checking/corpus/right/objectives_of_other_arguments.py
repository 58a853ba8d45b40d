import numpy as np
import xgboost as xgb
from xgboost.objective import TreeObjective


class Squared(TreeObjective):
    def __call__(self, iteration, y_pred, dtrain):
        return y_pred - dtrain.get_label(), np.ones(y_pred.shape)


class Plain:
    def __call__(self, preds, dtrain, weight=1.0):
        return weight * (preds - dtrain.get_label()), weight * np.ones_like(preds)


def fit(rows):
    xgb.train({"multi_strategy": "multi_output_tree"}, rows, 20, obj=Squared())
    return xgb.train({"eta": 0.1}, rows, 20, obj=Plain())
