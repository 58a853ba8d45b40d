# expects LP412
import lightgbm as lgb
import numpy as np
from scipy.special import expit
from sklearn.metrics import f1_score
def lgb_f1(preds, train_data):
    y = train_data.get_label()
    p = 1.0 / (1.0 + np.exp(-preds))
    return "f1", f1_score(y, p > 0.3), True
params = {"objective": "binary", "metric": "custom", "learning_rate": 0.1}
d = lgb.Dataset(X, y)
m = lgb.train(params, d, 100, valid_sets=[d], feval=lgb_f1)
