from xgboost import XGBClassifier
import numpy as np
def balance(y):
    counts = np.bincount(y)
    return counts[0] / counts[1]
def build(y):
    return XGBClassifier(scale_pos_weight=balance(y))
def build2(y):
    return XGBClassifier(scale_pos_weight=(1 - y.mean()) / y.mean())
class T:
    def __init__(self, y):
        self.r = (len(y) - y.sum()) / y.sum()
    def fit(self, X, y):
        return XGBClassifier(scale_pos_weight=self.r).fit(X, y)
