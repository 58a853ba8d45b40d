import numpy as np, xgboost as xgb
def logreg(preds, dtrain):
    y = dtrain.get_label()
    p = 1.0 / (1.0 + np.exp(-preds))
    return p - y, p * (1.0 - p)
def err(preds, dtrain):
    y = dtrain.get_label()
    return "err", float(np.mean((preds > 0.0) != y))
xgb.train({"max_depth": 2, "eta": 1, "disable_default_eval_metric": 1}, dtrain, 10, obj=logreg, custom_metric=err)
