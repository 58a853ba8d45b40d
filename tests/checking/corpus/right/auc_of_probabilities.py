import xgboost as xgb
import numpy as np
from sklearn.metrics import roc_auc_score, accuracy_score, log_loss, f1_score, confusion_matrix
clf = xgb.XGBClassifier(n_estimators=10)
clf.fit(X, y)
p = clf.predict_proba(Xt)
pred = clf.predict(Xt)
print("AUC", roc_auc_score(yt, p[:, 1]), log_loss(yt, p))
print(accuracy_score(yt, pred), accuracy_score(yt, p[:, 1] > 0.5), f1_score(yt, np.round(p[:, 1])), accuracy_score(yt, p.argmax(axis=1)))
print(accuracy_score(yt, (p[:, 1] > 0.3).astype(int)), accuracy_score(yt, np.where(p[:, 1] > 0.3, 1, 0)))
q = p[:, 1]
q[q > 0.5] = 1
q[q <= 0.5] = 0
print(accuracy_score(yt, q))
