# expects LP304
import lightgbm as lgb
import numpy as np
from sklearn.datasets import load_breast_cancer


def hinge(preds, train_data):
    y = train_data.get_label().astype(float)
    margin = y * preds
    return np.where(margin < 1, -y, 0.0), np.ones_like(preds)


X, y = load_breast_cancer(return_X_y=True)
booster = lgb.train({"objective": hinge, "learning_rate": 0.1}, lgb.Dataset(X, label=y), 100)
