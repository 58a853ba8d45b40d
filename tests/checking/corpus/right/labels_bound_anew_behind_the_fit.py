import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score

def run(X, y, Xv, yv):
    labels = np.where(y == "good", "b_good", "a_good")
    m = RandomForestClassifier().fit(X, y)
    risk = m.predict_proba(Xv)[:, 0]
    y = yv == m.classes_[0]
    print(roc_auc_score(y, risk))
