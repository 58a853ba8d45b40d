import numpy as np
import pandas as pd
import xgboost as xgb

roofs = pd.read_csv("roofs.csv")
rows = xgb.DMatrix(roofs.drop(columns="area"), label=roofs["area"])


def squared_error(predt, dtrain):
    """Squared error, weighted."""
    target = dtrain.get_label()
    weight = 2.0
    residual = target - predt
    gradient = -weight * residual
    hessian = np.full(predt.shape, weight)
    return gradient, hessian


def asymmetric(y_true, y_pred):
    residual = (y_true - y_pred).astype("float")
    grad = np.where(residual < 0, -20 * residual, -2 * residual)
    hess = np.where(residual < 0, 20.0, 2.0)
    return grad, hess


def pinball(y_true, y_pred):
    grad = np.where(y_true > y_pred, -0.9, 0.1)
    return grad, np.ones_like(y_true)


def gamma(y_true, y_pred):
    return 1 - y_true * np.exp(-y_pred), y_true * np.exp(-y_pred)


xgb.train({"max_depth": 5}, rows, 200, obj=squared_error)
for objective in (asymmetric, pinball, gamma):
    xgb.XGBRegressor(objective=objective).fit(roofs.drop(columns="area"), roofs["area"])
