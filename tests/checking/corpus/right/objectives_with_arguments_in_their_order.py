import lightgbm as lgb
import numpy as np
from lightgbm import LGBMRegressor


def asymmetric(y_true, y_pred):
    rest = y_true - y_pred
    return np.where(rest < 0, -20 * rest, -2 * rest), np.where(rest < 0, 20.0, 2.0)


def turned(y_pred, y_true):
    rest = y_pred - y_true
    return np.where(rest < 0, -20 * rest, -2 * rest), np.where(rest < 0, 20.0, 2.0)


def native(preds, train_data):
    return preds - train_data.get_label(), np.ones_like(preds)


LGBMRegressor(objective=asymmetric).fit(x_train, y_train)
LGBMRegressor(objective=turned).fit(x_train, y_train)
lgb.train({"objective": native}, lgb.Dataset(x_train, y_train), 100)
