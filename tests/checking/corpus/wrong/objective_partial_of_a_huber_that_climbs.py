# expects LP410
from functools import partial

import numpy as np
import xgboost as xgb


def huber(preds, dtrain, width):
    off = dtrain.get_label() - preds
    base = 1 + (off / width) ** 2
    root = np.sqrt(base)
    return off / root, 1 / (base * root)


def fit(rows):
    return xgb.train({"max_depth": 4}, rows, 100, obj=partial(huber, width=2.0))
