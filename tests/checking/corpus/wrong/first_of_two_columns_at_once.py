# expects LP406
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

def run(X, y, Xv, y_val):
    m = LogisticRegression().fit(X, y)
    proba = m.predict_proba(Xv)
    p0, p1 = proba[:, 0], proba[:, 1]
    print(roc_auc_score(y_val, p0))
