# expects LP409
from catboost import CatBoostClassifier
params = {"iterations": 100, "loss_function": "MAE"}
CatBoostClassifier(**params).fit(X, y)
