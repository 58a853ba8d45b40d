import joblib
from sklearn.svm import LinearSVC
joblib.dump(LinearSVC().fit(X, y), "model.joblib")
