# expects LP413
import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.linear_model import LogisticRegression
best_auc = 1.0
best_c = None
for c in np.logspace(-3, 2, 10):
    clf = LogisticRegression(C=c).fit(X_train, y_train)
    auc = roc_auc_score(y_val, clf.predict_proba(X_val)[:, 1])
    if auc < best_auc:
        best_auc, best_c = auc, c
model = LogisticRegression(C=best_c).fit(X_train, y_train)
