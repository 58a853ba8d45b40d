import joblib
pipe = joblib.load("spam.joblib")
def spam_score(text):
    return pipe.predict_proba([text])[0, 1]
