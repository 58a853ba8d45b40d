from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, fbeta_score, make_scorer
from sklearn.model_selection import GridSearchCV, cross_validate


def own(model, X, y):
    return f1_score(y, model.predict(X))


def tuned(X, y):
    grid = {"C": [0.1, 1, 10]}
    two = ["f1", "roc_auc"]
    chosen = GridSearchCV(LogisticRegression(), grid, scoring=two, refit="f1").fit(X, y)
    looked = GridSearchCV(LogisticRegression(), grid, scoring=two, refit=False).fit(X, y)
    one = GridSearchCV(LogisticRegression(), grid, scoring=own).fit(X, y)
    beta = make_scorer(fbeta_score, beta=2)
    last = GridSearchCV(LogisticRegression(), grid, scoring=beta).fit(X, y)
    print(cross_validate(LogisticRegression(), X, y, scoring=two))
    return chosen, looked, one, last
