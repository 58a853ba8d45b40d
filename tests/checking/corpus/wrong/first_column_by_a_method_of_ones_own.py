# expects LP406
import pandas as pd
from catboost import CatBoostClassifier
from sklearn.metrics import roc_auc_score

class Scorer:
    def __init__(self):
        self.model = CatBoostClassifier(iterations=300, verbose=0)

    def fit(self, X, y):
        self.model.fit(X, y)
        return self

    def risk(self, X):
        return self.model.predict_proba(X)[:, 0]

def main(X, y, Xv, y_val):
    s = Scorer().fit(X, y)
    print("AUC", roc_auc_score(y_val, s.risk(Xv)))
