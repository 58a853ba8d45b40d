import joblib
clf = joblib.load("clf.joblib")
def p(x):
    return clf.predict_proba(x)[:, 1]
