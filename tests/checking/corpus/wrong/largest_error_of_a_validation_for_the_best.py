# expects LP413
import numpy as np
import xgboost as xgb


def rounds(rows):
    cv = xgb.cv({"objective": "reg:squarederror", "eval_metric": "rmse"}, rows, 1000, nfold=5)
    return np.argmax(cv["test-rmse-mean"].values) + 1
