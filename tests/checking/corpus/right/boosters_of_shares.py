import numpy as np
import lightgbm as lgb
import xgboost as xgb
def fair(preds, data):
    x = preds - data.get_label()
    c = 2.0
    d = np.abs(x) + c
    return c * x / d, c * c / (d * d)
def logcosh(preds, data):
    d = preds - data.get_label()
    return np.tanh(d), 1 / np.cosh(d) ** 2
m = lgb.train({"objective": fair}, lgb.Dataset(X, y))
late = m.predict(Xt) > 0.5
b = xgb.train({"eta": 0.1}, xgb.DMatrix(X, y), obj=logcosh)
late = b.predict(xgb.DMatrix(Xt)) > 0.5
m = lgb.train({"objective": "regression"}, lgb.Dataset(X, y))
late = [1 if p > 0.5 else 0 for p in m.predict(Xt)]
