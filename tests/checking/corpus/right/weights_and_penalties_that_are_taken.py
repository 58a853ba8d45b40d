from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.svm import SVC, LinearSVC


def fitted(X, y, weights, solver, penalty):
    SVC(class_weight="balanced").fit(X, y)
    SVC(class_weight=weights).fit(X, y)
    RandomForestClassifier(class_weight="balanced_subsample").fit(X, y)
    HistGradientBoostingClassifier(class_weight=None).fit(X, y)
    LogisticRegression(penalty="l1", solver="liblinear").fit(X, y)
    LogisticRegression(penalty="l1", solver=solver).fit(X, y)
    LogisticRegression(penalty=penalty, solver="liblinear").fit(X, y)
    LinearSVC(penalty="l1", dual=False).fit(X, y)
