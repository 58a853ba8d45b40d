import joblib
m = joblib.load("model.joblib")
def p(x):
    if hasattr(m, "predict_proba"):
        return m.predict_proba(x)
    return m.decision_function(x)
def q(x):
    try:
        return m.predict_proba(x)[:, 1]
    except AttributeError:
        return m.decision_function(x)
