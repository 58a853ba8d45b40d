import lightgbm as lgb
import numpy as np
import xgboost as xgb
from xgboost import XGBRegressor


def squared(y_true, y_pred):
    return y_pred - y_true, np.ones_like(y_true)


def for_training(preds, data):
    return squared(data.get_label(), preds)


def of_two_kinds(preds, data):
    labels = data
    if not isinstance(data, np.ndarray):
        labels = data.get_label()
    return preds - labels, np.ones_like(preds)


def mixed(preds, target):
    target = target.get_label()
    return preds - target, np.ones_like(preds)


def fit(features, heights):
    rows = lgb.Dataset(features, label=heights)
    lgb.train({"objective": for_training}, rows, 100)
    lgb.train({"objective": of_two_kinds}, rows, 100)
    xgb.train({}, xgb.DMatrix(features, heights), 100, obj=mixed)
    return XGBRegressor(objective=squared).fit(features, heights)
