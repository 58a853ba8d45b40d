# expects LP406
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score

def cv(X, y, splits):
    probs = []
    truth = []
    for tr, te in splits:
        clf = HistGradientBoostingClassifier().fit(X[tr], y[tr])
        probs.extend(clf.predict_proba(X[te])[:, 0])
        truth.extend(y[te])
    print(average_precision_score(truth, probs))
