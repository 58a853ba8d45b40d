# expects LP411
import lightgbm as lgb
import numpy as np
from sklearn.metrics import f1_score
def focal(preds, data):
    y = data.get_label()
    p = 1.0 / (1.0 + np.exp(-preds))
    return p - y, p * (1 - p)
def lgb_f1(preds, train_data):
    y = train_data.get_label()
    return "f1", f1_score(y, np.round(preds)), True
d = lgb.Dataset(X, y)
m = lgb.train({"objective": focal, "verbose": -1}, d, 100, valid_sets=[d], feval=lgb_f1)
