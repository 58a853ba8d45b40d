# expects LP413
import lightgbm as lgb
import numpy as np
from sklearn.metrics import f1_score
def lgb_f1(preds, train_data):
    y = train_data.get_label()
    return "f1", f1_score(y, preds > 0.5), False
params = {"objective": "binary", "metric": "custom", "learning_rate": 0.1}
d = lgb.Dataset(X, y)
m = lgb.train(params, d, 100, valid_sets=[d], feval=lgb_f1, callbacks=[lgb.early_stopping(50)])
