# expects LP402
from catboost import CatBoostClassifier
clf = CatBoostClassifier(iterations=200, loss_function="MultiClass", classes_count=4, class_weights=[1, 2, 5])
clf.fit(X, y)
