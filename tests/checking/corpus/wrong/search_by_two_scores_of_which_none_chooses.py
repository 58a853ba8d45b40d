# expects LP410
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RandomizedSearchCV

SCORES = {"f1": "f1", "area": "roc_auc"}


def tuned(X, y):
    search = RandomizedSearchCV(LogisticRegression(), {"C": [0.1, 1, 10]}, scoring=SCORES)
    search.fit(X, y)
    return search.best_estimator_
