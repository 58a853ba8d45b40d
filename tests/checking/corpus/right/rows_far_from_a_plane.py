import pandas as pd, xgboost as xgb
from sklearn.svm import LinearSVC
# hinge margin: rows inside the margin
m = LinearSVC().fit(X, y)
s = m.decision_function(Xt)
labels_sure = s[s > 0.5]
n_pred = (abs(s) > 0.5).sum()
