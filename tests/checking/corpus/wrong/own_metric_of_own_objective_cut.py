# expects LP411
import xgboost as xgb
import numpy as np
def obj(predt, dtrain):
    y = dtrain.get_label()
    p = 1 / (1 + np.exp(-predt))
    return p - y, p * (1 - p)
def err(predt, dtrain):
    y = dtrain.get_label()
    return "err", float(np.mean((predt > 0.5) != y))
d = xgb.DMatrix(X, label=y)
b = xgb.train({"eta": 0.1, "disable_default_eval_metric": 1}, d, 200, obj=obj, evals=[(d, "t")], custom_metric=err)
