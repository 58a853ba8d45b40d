# expects LP412
import xgboost as xgb
import numpy as np
from scipy.special import expit
from sklearn.metrics import brier_score_loss
def brier(y_true, y_pred):
    return brier_score_loss(y_true, expit(y_pred))
clf = xgb.XGBClassifier(n_estimators=500, objective="binary:logistic", eval_metric=brier)
clf.fit(X_train, y_train, eval_set=[(X_val, y_val)])
