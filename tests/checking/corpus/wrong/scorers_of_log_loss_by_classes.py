# expects LP406
from lightgbm import LGBMClassifier
from sklearn.metrics import accuracy_score, log_loss, make_scorer
from sklearn.model_selection import cross_validate

trees = LGBMClassifier(n_estimators=200)
scores = {
    "hits": make_scorer(accuracy_score),
    "surprise": make_scorer(log_loss, greater_is_better=False),
}
print(cross_validate(trees, visits, bought, scoring=scores, cv=5))
