# expects LP402
from catboost import CatBoostClassifier
N = 5
CatBoostClassifier(loss_function="MultiClass", classes_count=N, class_weights=[1.0, 2.0, 3.0, 4.0]).fit(X, y)
