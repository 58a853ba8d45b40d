from sklearn.svm import SVC
clf = SVC().fit(X, y)
if hasattr(clf, "predict_proba"):
    s = clf.predict_proba(X)[:, 1]
else:
    s = clf.decision_function(X)
