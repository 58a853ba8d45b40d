# expects LP411
import lightgbm as lgb
import numpy as np
from sklearn.metrics import f1_score
def obj(y_true, y_pred):
    p = 1 / (1 + np.exp(-y_pred))
    return p - y_true, p * (1 - p)
def f1m(y_true, y_pred):
    return "f1", f1_score(y_true, (y_pred > 0.5).astype(int)), True
clf = lgb.LGBMClassifier(objective=obj, n_estimators=500)
clf.fit(X_train, y_train, eval_set=[(X_val, y_val)], eval_metric=f1m)
