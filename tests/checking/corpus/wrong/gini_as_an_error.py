# expects LP413
import numpy as np
import lightgbm as lgb
def gini(y, p):
    o = np.argsort(-p)
    c = np.cumsum(y[o]) / y.sum()
    return c.mean() - 0.5
def gini_norm(y, p):
    return gini(y, p) / gini(y, y)
def lgb_gini(preds, data):
    return "gini", gini_norm(data.get_label(), preds), False
lgb.train({"objective": "binary", "metric": "None"}, dtr, 800, valid_sets=[dv], feval=lgb_gini, callbacks=[lgb.early_stopping(40)])
