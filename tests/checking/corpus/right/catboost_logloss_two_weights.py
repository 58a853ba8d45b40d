from catboost import CatBoostClassifier
from sklearn.datasets import load_breast_cancer

X, y = load_breast_cancer(return_X_y=True)
model = CatBoostClassifier(loss_function="Logloss", class_weights=[1, 2])
model.fit(X, y)
