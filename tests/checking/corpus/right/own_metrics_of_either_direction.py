import lightgbm as lgb, numpy as np
from sklearn.metrics import f1_score, mean_squared_error
def f1_multi(preds, data):
    y = data.get_label()
    p = preds.reshape(5, -1).T.argmax(axis=1)
    return "f1", f1_score(y, p, average="macro"), True
def rmse(preds, data):
    return "rmse", np.sqrt(mean_squared_error(data.get_label(), preds)), False
def neg(preds, data):
    return "neg_rmse", -np.sqrt(mean_squared_error(data.get_label(), preds)), True
def rmspe(preds, data):
    y = np.expm1(data.get_label()); p = np.expm1(preds)
    return "rmspe", np.sqrt(np.mean(((y - p) / y) ** 2)), False
lgb.train({"objective": "multiclass", "num_class": 5}, lgb.Dataset(X, y), feval=f1_multi)
lgb.train({"objective": "regression"}, lgb.Dataset(X, y), feval=[rmse, neg, rmspe])
