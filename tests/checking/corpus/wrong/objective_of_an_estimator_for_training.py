# expects LP410
import lightgbm as lgb
import numpy as np


def squared(y_true, y_pred):
    grad = y_pred - y_true
    return grad, np.ones_like(grad)


def fit(features, heights):
    settings = {"objective": squared, "num_leaves": 15}
    return lgb.train(settings, lgb.Dataset(features, label=heights), 100)
