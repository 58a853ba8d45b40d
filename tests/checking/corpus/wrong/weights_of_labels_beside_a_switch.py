# expects LP401
import lightgbm as lgb
import numpy as np
def fit(X, y):
    ratio = (y == 0).sum() / (y == 1).sum()
    m = lgb.LGBMClassifier(objective="binary", is_unbalance=True, scale_pos_weight=ratio)
    m.fit(X, y)
