import lightgbm as lgb
import numpy as np


def softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


class Smoothed:
    def __init__(self, classes, eps=0.05):
        self.classes, self.eps = classes, eps

    def rows(self, y):
        table = np.full((len(y), self.classes), self.eps / self.classes)
        table[np.arange(len(y)), y.astype(int)] += 1.0 - self.eps
        return table

    def __call__(self, y_true, y_pred):
        p = softmax(y_pred)
        return p - self.rows(np.asarray(y_true)), 2.0 * p * (1.0 - p)


model = lgb.LGBMClassifier(objective=Smoothed(6), n_estimators=300)
model.fit(X, y)
