import joblib
m = joblib.load("model.joblib")
def p(x):
    if hasattr(m, "predict_proba"):
        return m.predict_proba(x)
    return m.decision_function(x)
