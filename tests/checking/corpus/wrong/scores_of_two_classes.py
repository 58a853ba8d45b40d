# expects LP406
import numpy as np, pandas as pd
from sklearn.datasets import load_iris, load_wine, make_classification, load_digits, make_blobs
from sklearn.metrics import f1_score, roc_auc_score, make_scorer, precision_score, jaccard_score, recall_score
from sklearn.model_selection import train_test_split, cross_val_score, GridSearchCV, StratifiedKFold, cross_validate, RandomizedSearchCV
from sklearn.linear_model import HuberRegressor, LogisticRegression
from sklearn.pipeline import make_pipeline
from xgboost import XGBClassifier
X, y = load_digits(return_X_y=True)
cross_val_score(LogisticRegression(), X, y, scoring="f1")
cross_validate(LogisticRegression(), X, y, scoring=["accuracy", "precision"])
cross_validate(LogisticRegression(), X, y, scoring={"a": "accuracy", "r": "recall"})
GridSearchCV(LogisticRegression(), g, scoring="roc_auc").fit(X, y)
rs = RandomizedSearchCV(make_pipeline(StandardScaler(), LogisticRegression()), g, scoring="jaccard")
Xa, Xb, ya, yb = train_test_split(X, y, stratify=y)
rs.fit(Xa, ya)
m = LogisticRegression().fit(Xa, ya)
precision_score(yb, m.predict(Xb))
recall_score(yb, m.predict(Xb), average="binary")
roc_auc_score(yb, m.predict_proba(Xb))
for model in [a, b]:
    cross_val_score(model, X, y, cv=5, scoring="f1")
for train, test in StratifiedKFold().split(X, y):
    f1_score(y[test], p)
def main():
    data = load_iris()
    X, y = data["data"], data["target"]
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    clf = XGBClassifier().fit(X_train, y_train)
    return f1_score(y_test, clf.predict(X_test))
print(main())
