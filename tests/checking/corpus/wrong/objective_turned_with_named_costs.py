# expects LP410
import numpy as np
from xgboost import XGBRegressor

TOO_FEW, TOO_MANY = 3.0, 1.0


def costs(preds, labels):
    off = preds - labels
    factor = np.where(off < 0, TOO_FEW, TOO_MANY)
    return factor * off, factor


def fit(features, sold):
    return XGBRegressor(objective=costs, n_estimators=80).fit(features, sold)
