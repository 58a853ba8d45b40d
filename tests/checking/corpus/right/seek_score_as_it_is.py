from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, log_loss, make_scorer
from sklearn.model_selection import GridSearchCV


def certainty(y_true, y_pred):
    return 1 - log_loss(y_true, y_pred)


grid = {"C": [0.1, 1, 10]}
macro = make_scorer(f1_score, average="macro")
search = GridSearchCV(LogisticRegression(), grid, scoring=macro)
search.fit(X, y)
loss = make_scorer(log_loss, greater_is_better=False, response_method="predict_proba")
GridSearchCV(LogisticRegression(), grid, scoring=loss).fit(X, y)
GridSearchCV(LogisticRegression(), grid, scoring=make_scorer(certainty)).fit(X, y)
