# expects LP412
from catboost import CatBoostClassifier
from scipy.special import expit
m = CatBoostClassifier(iterations=100, loss_function="Logloss")
m.fit(X, y)
p = expit(m.predict_proba(Xt)[:, 1])
