# expects LP203
import numpy as np
import xgboost as xgb


def objective(labels, predt):
    z = predt - predt.max(axis=1, keepdims=True)
    e = np.exp(z)
    p = e / e.sum(axis=0, keepdims=True)
    grad = p.copy()
    grad[np.arange(len(labels)), labels.astype(int)] -= 1
    return grad, 2 * p * (1 - p)


def main(x, y):
    return xgb.XGBClassifier(objective=objective).fit(x, y)
