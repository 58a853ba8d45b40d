# expects LP411
import lightgbm as lgb
import numpy as np
from sklearn.metrics import f1_score
def logloss_obj(y_true, y_pred):
    p = 1 / (1 + np.exp(-y_pred))
    return p - y_true, p * (1 - p)
clf = lgb.LGBMClassifier(objective=logloss_obj)
clf.fit(X, y)
p = clf.predict_proba(Xt)
print(f1_score(yt, (p > 0.5).astype(int)))
