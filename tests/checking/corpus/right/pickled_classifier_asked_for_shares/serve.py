import joblib
model = joblib.load("model.joblib")
def score(x):
    p = model.predict_proba(x)[:, 1]
    return p > 0.3
def label(x):
    return model.predict(x)
