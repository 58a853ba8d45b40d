# expects LP401
from catboost import CatBoostClassifier, Pool
settings = dict(iterations=300, loss_function="Logloss", class_weights=[1, 10], scale_pos_weight=10)
CatBoostClassifier(**settings).fit(Pool(X, y))
