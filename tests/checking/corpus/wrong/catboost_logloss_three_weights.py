# expects LP301 LP402
from catboost import CatBoostClassifier
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
model = CatBoostClassifier(loss_function="Logloss", class_weights=[1, 2, 3])
model.fit(X, y)
