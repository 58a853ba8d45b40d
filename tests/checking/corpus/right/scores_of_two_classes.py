import numpy as np, pandas as pd
from sklearn.datasets import load_iris, load_wine, make_classification, load_digits, make_blobs
from sklearn.metrics import f1_score, roc_auc_score, make_scorer
from sklearn.model_selection import train_test_split, cross_val_score, GridSearchCV, StratifiedKFold, cross_validate
from sklearn.linear_model import HuberRegressor, LogisticRegression
w = load_wine(as_frame=True)
y = w.target
y.loc[y == 2] = 1
f1_score(y, p)
y = load_wine().target
y[130:] = 0
f1_score(y, p)
b = load_iris()
b.target[b.target == 2] = 1
f1_score(b.target, p)
d = load_iris()
d["target"][d["target"] == 2] = 1
f1_score(d.target, p)
X, y = load_digits(return_X_y=True)
for train, test in StratifiedKFold().split(X, y):
    f1_score(y[test], p)
def binarize(labels):
    labels[labels > 1] = 1
binarize(y)
f1_score(y, p)
X, y = load_digits(return_X_y=True)
cross_val_score(LogisticRegression(), X, y == 3, scoring="f1")
cross_val_score(LogisticRegression(), X, y, scoring="f1_macro")
cross_validate(LogisticRegression(), X, y, scoring=["f1_macro", "roc_auc_ovr"])
f1_score(y, p, average="macro")
f1_score(y, p, average=None)
f1_score(y, p, average=how)
roc_auc_score(y, p, multi_class="ovr")
gs = GridSearchCV(LogisticRegression(), grid, scoring="f1")
gs.fit(X, (y == 1).astype(int))
gs = GridSearchCV(LogisticRegression(), grid, scoring="f1")
gs.fit(X, (y > 4))
for k in range(10):
    t = (y == k).astype(int)
    cross_val_score(LogisticRegression(), X, t, scoring="roc_auc")
df = pd.DataFrame(X); df["y"] = y
df = df[df.y < 2]
f1_score(df["y"], p)
s = pd.Series(y)
s = s[s < 2]
f1_score(s, p)
sel = (y == 0) | (y == 1)
X, y = X[sel], y[sel]
f1_score(y, p)
try:
    f1_score(load_iris().target, p)
except ValueError:
    pass
