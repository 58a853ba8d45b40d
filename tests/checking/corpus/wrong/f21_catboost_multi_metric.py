# expects LP406
from catboost import CatBoostClassifier
m = CatBoostClassifier(loss_function="MultiClass", eval_metric="Logloss", iterations=200)
m.fit(X, y)
