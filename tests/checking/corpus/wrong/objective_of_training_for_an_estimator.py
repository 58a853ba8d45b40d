# expects LP410
import numpy as np
from xgboost import XGBClassifier


def entropy(preds, dtrain):
    y = dtrain.get_label()
    p = 1 / (1 + np.exp(-preds))
    return p - y, p * (1 - p)


def fit(features, left):
    return XGBClassifier(objective=entropy, max_depth=3).fit(features, left)
