import joblib
from lightgbm import LGBMClassifier
model = LGBMClassifier(n_estimators=300).fit(X, y)
joblib.dump(model, "model.joblib")
