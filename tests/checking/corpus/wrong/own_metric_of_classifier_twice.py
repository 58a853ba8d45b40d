# expects LP412
import lightgbm as lgb
import numpy as np
from scipy.special import expit
from sklearn.metrics import roc_auc_score, fbeta_score
def f2(y_true, y_pred):
    return "f2", fbeta_score(y_true, expit(y_pred) > 0.5, beta=2), True
clf = lgb.LGBMClassifier(objective="binary", n_estimators=500)
clf.fit(X_train, y_train, eval_set=[(X_val, y_val)], eval_metric=f2)
