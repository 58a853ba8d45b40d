# expects LP406
import lightgbm as lgb
import numpy as np
from sklearn.metrics import log_loss


def focal(y_true, y_pred):
    p = 1 / (1 + np.exp(-y_pred))
    return p - y_true, p * (1 - p)


model = lgb.LGBMClassifier(objective=focal, n_estimators=200)
model.fit(x_train, y_train)
p = model.predict_proba(x_valid)
print(log_loss(y_valid, p))
