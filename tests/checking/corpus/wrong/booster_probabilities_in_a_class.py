# expects LP412
import numpy as np, xgboost as xgb
def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
class Model:
    def __init__(self):
        self.params = dict(objective="binary:logistic", max_depth=6)
    def fit(self, X, y):
        self.bst = xgb.train(self.params, xgb.DMatrix(X, label=y), num_boost_round=200)
        return self
    def proba(self, X):
        raw = self.bst.predict(xgb.DMatrix(X))
        return sigmoid(raw)
m = Model().fit(X, y)
print(m.proba(Xt))
