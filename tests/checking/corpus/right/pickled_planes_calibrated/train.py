import joblib
from sklearn.svm import LinearSVC
from sklearn.calibration import CalibratedClassifierCV
clf = CalibratedClassifierCV(LinearSVC()).fit(X, y)
joblib.dump(clf, "clf.joblib")
