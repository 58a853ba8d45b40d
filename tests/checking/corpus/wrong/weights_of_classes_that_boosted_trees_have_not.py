# expects LP409
from sklearn.ensemble import GradientBoostingClassifier

model = GradientBoostingClassifier(n_estimators=200, class_weight="balanced")
model.fit(X, y)
