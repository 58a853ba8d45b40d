import lightgbm as lgb
import numpy as np
from scipy.special import expit
from sklearn.metrics import log_loss, roc_auc_score


def focal(y_true, y_pred):
    p = 1 / (1 + np.exp(-y_pred))
    return p - y_true, p * (1 - p)


model = lgb.LGBMClassifier(objective=focal, n_estimators=200)
model.fit(x_train, y_train)
raw = model.predict_proba(x_valid)
print(log_loss(y_valid, expit(raw)), roc_auc_score(y_valid, raw))
