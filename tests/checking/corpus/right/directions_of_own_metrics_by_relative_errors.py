import numpy as np
import lightgbm as lgb
def rmspe(y, p):
    return np.sqrt(np.mean(((y - p) / y) ** 2))
def f1(preds, data):
    return "rmspe", rmspe(data.get_label(), preds), False
def f2(preds, data):
    return "wape", -np.abs(data.get_label() - preds).sum(), True
def neg(y, p):
    return -rmspe(y, p)
def f3(preds, data):
    return "rmspe", neg(data.get_label(), preds), True
def gini(y, p):
    return 1.0
def f4(preds, data):
    y = data.get_label()
    return "gini", gini(y, preds), True
def f5(preds, data):
    y = data.get_label()
    return "mape", 1 - np.mean(np.abs((y - preds) / y)), True
def f6(preds, data):
    y = data.get_label()
    return "skill", 1 - ((y - preds) ** 2).sum() / ((y - y.mean()) ** 2).sum(), True
for f in (f1, f2, f3, f4, f5, f6):
    lgb.train({"objective": "regression", "metric": "None"}, dtr, 100, valid_sets=[dv], feval=f, callbacks=[lgb.early_stopping(9)])
