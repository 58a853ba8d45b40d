import numpy as np
import xgboost as xgb
from scipy.special import expit


def squared(preds, rows):
    y = rows.get_label()
    return preds - y, np.ones_like(preds)


def on_shares(function):
    return lambda preds, rows: function(expit(preds), rows)


@on_shares
def decorated(p, rows):
    return p - rows.get_label(), p * (1 - p)


def inner(p, y):
    return p - y, p * (1 - p)


def outer(preds, rows):
    return inner(expit(preds), rows.get_label())


def shares(preds):
    return expit(preds)


def named(preds, rows):
    p = shares(preds)
    return p - rows.get_label(), p * (1 - p)


def several(preds, rows):
    for one in (preds,):
        p, y = np.reciprocal(1 + np.exp(-one)), rows.get_label()
    return p - y, p * (1 - p)


rows = xgb.DMatrix(x, label=y)
for objective in (squared, decorated, outer, named, several):
    xgb.train({"eta": 0.1}, rows, 100, obj=objective)
xgb.train({"eta": 0.1}, rows, 100, obj=squared)
xgb.train({"eta": 0.1}, rows, 100, obj=decorated)
xgb.train({"eta": 0.1}, rows, 100, obj=outer)
xgb.train({"eta": 0.1}, rows, 100, obj=named)
xgb.train({"eta": 0.1}, rows, 100, obj=several)
xgb.train({"eta": 0.1}, rows, 100, obj=lambda preds, rows: inner(expit(preds), rows.get_label()))
