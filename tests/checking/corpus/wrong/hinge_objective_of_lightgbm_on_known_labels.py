# expects LP304
import lightgbm as lgb
import numpy as np
from sklearn.datasets import load_breast_cancer


def hinge(preds, data):
    labels = data.get_label().astype(float)
    inside = labels * preds < 1
    return np.where(inside, -labels, 0.0), np.ones_like(preds)


X, y = load_breast_cancer(return_X_y=True)
lgb.train({"objective": hinge, "learning_rate": 0.1}, lgb.Dataset(X, label=y), 100)
