# expects LP401
from catboost import CatBoostClassifier
model = CatBoostClassifier(auto_class_weights="Balanced", class_weights=[1.0, 5.0], verbose=0)
model.fit(X, y)
