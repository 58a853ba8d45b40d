from lightgbm import LGBMClassifier
from sklearn.metrics import accuracy_score, make_scorer
from sklearn.model_selection import cross_validate

trees = LGBMClassifier(n_estimators=200)
scores = {"hits": make_scorer(accuracy_score), "surprise": "neg_log_loss"}
print(cross_validate(trees, visits, bought, scoring=scores, cv=5))
