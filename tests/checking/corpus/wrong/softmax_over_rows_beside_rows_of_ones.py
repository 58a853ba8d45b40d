# expects LP203
import numpy as np
import xgboost as xgb

CLASSES = 10


def softmax(z):
    z = z - z.max(axis=0, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=0, keepdims=True)


def objective(predt, rows):
    y = rows.get_label().astype(int)
    p = softmax(predt)
    return p - np.eye(CLASSES)[y], np.maximum(2.0 * p * (1.0 - p), 1e-6)


def main(x, y):
    return xgb.train({"num_class": CLASSES}, xgb.DMatrix(x, y), 100, obj=objective)
