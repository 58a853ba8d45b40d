# expects LP412
import lightgbm as lgb
import numpy as np
from scipy.special import softmax
from sklearn.metrics import log_loss
def ll(y_true, y_pred):
    p = softmax(y_pred.reshape(len(y_true), -1), axis=1)
    return "ll", log_loss(y_true, p), False
clf = lgb.LGBMClassifier(objective="multiclass", n_estimators=500)
clf.fit(X_train, y_train, eval_set=[(X_val, y_val)], eval_metric=ll)
