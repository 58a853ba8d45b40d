import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score

def run(splits, X, y):
    truth, prob = [], []
    for tr, te in splits:
        m = RandomForestClassifier().fit(X[tr], y[tr])
        prob.extend(m.predict_proba(X[te])[:, 0])
        truth.extend(y[te] == 0)
    print(roc_auc_score(truth, prob))
    p1 = []
    t1 = []
    for tr, te in splits:
        m = RandomForestClassifier().fit(X[tr], y[tr])
        p1.append(m.predict_proba(X[te])[:, 0])
        p1.append(m.predict_proba(X[te])[:, 1])
        t1.append(y[te])
    print(roc_auc_score(np.concatenate(t1), np.concatenate(p1)))
