import numpy as np
from sklearn.metrics import roc_auc_score, brier_score_loss
from sklearn.linear_model import LogisticRegression
patience, wait, best_auc, best_loss = 5, 0, 0.0, np.inf
for epoch in range(100):
    clf.partial_fit(X, y)
    auc = roc_auc_score(yv, clf.predict_proba(Xv)[:, 1])
    loss = brier_score_loss(yv, clf.predict_proba(Xv)[:, 1])
    if auc < best_auc:
        wait += 1
        if wait > patience:
            break
    else:
        best_auc, wait = auc, 0
    if loss < best_loss:
        best_loss = loss
cost = [-roc_auc_score(yv, p) for p in preds]
best = np.argmin(cost)
