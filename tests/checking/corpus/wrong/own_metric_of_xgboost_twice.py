# expects LP412
import xgboost as xgb
import numpy as np
def err(predt, dtrain):
    y = dtrain.get_label()
    p = 1 / (1 + np.exp(-predt))
    return "logloss2", -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
d = xgb.DMatrix(X, label=y)
b = xgb.train({"objective": "binary:logistic", "disable_default_eval_metric": 1}, d, 200, evals=[(d, "t")], custom_metric=err)
