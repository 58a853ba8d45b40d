# expects LP410
import numpy as np
import xgboost as xgb


def gradient(predt, rows):
    return (np.log1p(predt) - np.log1p(rows.get_label())) / (predt + 1)


def hessian(predt, rows):
    return (1 - np.log1p(predt) + np.log1p(rows.get_label())) / np.power(predt + 1, 2)


def objective(predt, rows):
    return hessian(predt, rows), gradient(predt, rows)


def main(rows):
    return xgb.train({"tree_method": "hist"}, rows, 10, obj=objective)
