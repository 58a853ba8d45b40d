# expects LP304
import numpy as np
import xgboost as xgb
from sklearn.datasets import load_breast_cancer


def squared_hinge(margin, dtrain):
    y = dtrain.get_label()
    slack = np.maximum(0.0, 1.0 - y * margin)
    return -2.0 * y * slack, np.where(slack > 0, 2.0 * y * y, 1e-3)


X, y = load_breast_cancer(return_X_y=True)
rows = xgb.DMatrix(X, label=y)
booster = xgb.train({"eta": 0.1, "disable_default_eval_metric": True}, rows, 250, obj=squared_hinge)
classes = (booster.predict(rows, output_margin=True) > 0).astype(int)
