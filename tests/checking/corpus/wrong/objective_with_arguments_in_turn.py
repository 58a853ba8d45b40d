# expects LP410
import numpy as np
from lightgbm import LGBMRegressor


def asymmetric(y_pred, y_true):
    rest = y_true - y_pred
    return np.where(rest < 0, -20 * rest, -2 * rest), np.where(rest < 0, 20.0, 2.0)


LGBMRegressor(objective=asymmetric).fit(x_train, y_train)
