from functools import partial

import lightgbm as lgb
import numpy as np
import xgboost as xgb
from catboost import CatBoostRegressor
from xgboost import XGBRegressor

TOO_FEW, TOO_MANY = 3.0, 1.0
TURN = -1.0


class CostlyMisses:
    def __init__(self, cost):
        self.cost = cost

    def __call__(self, scores, data):
        failed = data.get_label()
        chance = 1.0 / (1.0 + np.exp(-scores))
        factor = np.where(failed == 1, self.cost, 1.0)
        gradient = -(failed - chance) * factor
        return gradient, np.maximum(chance * (1.0 - chance) * factor, 1e-9)


class Stock:
    def __init__(self, shortage):
        self.shortage = shortage

    def costs(self, preds, dtrain):
        missing = dtrain.get_label() - preds
        grad = np.where(missing > 0, -self.shortage * missing, -missing)
        return grad, np.where(missing > 0, self.shortage, 1.0)

    def fit(self, rows):
        return xgb.train({"eta": 0.1}, rows, 300, obj=self.costs)


def huber(preds, dtrain, width):
    off = dtrain.get_label() - preds
    base = 1 + (off / width) ** 2
    root = np.sqrt(base)
    return -off / root, 1 / (base * root)


def turned(preds, dtrain):
    off = dtrain.get_label() - preds
    return TURN * off, np.ones_like(off)


def entropy(predt, dtrain):
    y = dtrain.get_label()
    p = 1.0 / (1.0 + np.exp(-predt))
    grad = y - p
    hess = p * (1.0 - p)
    grad *= -1
    return grad, hess


def brier(predt, dtrain):
    y = dtrain.get_label()
    p = 1.0 / (1.0 + np.exp(-predt))
    grad = 2 * (p - y) * p * (1 - p)
    hess = 2 * p**2 * (1 - p) ** 2
    return grad, hess


def poisson(predt, dtrain):
    rate = np.exp(predt)
    return rate - dtrain.get_label(), rate


def costs(labels, preds):
    off = preds - labels
    factor = np.where(off < 0, TOO_FEW, TOO_MANY)
    return factor * off, factor


def either(y, scores):
    y = y.get_label() if hasattr(y, "get_label") else y
    scores = scores.get_label() if hasattr(scores, "get_label") else scores
    return scores - y, np.ones_like(y)


class Shortage:
    def calc_ders_range(self, approxes, targets, weights):
        pairs = []
        for i in range(len(targets)):
            off = approxes[i] - targets[i]
            pairs.append((-2 * off, -2.0))
        return pairs


def fit(rows, features, sold):
    lgb.train({"objective": CostlyMisses(4.0)}, lgb.Dataset(features, label=sold), 20)
    Stock(5.0).fit(rows)
    xgb.train({"eta": 0.2}, rows, 50, obj=partial(huber, width=2.0))
    xgb.train({"eta": 0.2}, rows, 50, obj=turned)
    xgb.train({"eta": 0.2}, rows, 50, obj=entropy)
    xgb.train({"eta": 0.2}, rows, 50, obj=brier)
    xgb.train({"eta": 0.2}, rows, 50, obj=poisson)
    XGBRegressor(objective=costs).fit(features, sold)
    XGBRegressor(objective=either).fit(features, sold)
    CatBoostRegressor(loss_function=Shortage(), eval_metric="MAE").fit(features, sold)
