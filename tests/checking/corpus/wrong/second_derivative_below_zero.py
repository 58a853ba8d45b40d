# expects LP410
import numpy as np
import lightgbm as lgb
def obj(y_true, y_pred):
    p = 1.0 / (1.0 + np.exp(-y_pred))
    return p - y_true, -p * (1 - p)
lgb.LGBMClassifier(objective=obj).fit(X, y)
