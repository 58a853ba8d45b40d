import pickle
with open("clf.pkl", "rb") as f:
    clf = pickle.load(f)
def churn_probability(x):
    return float(clf.predict(x)[0])
def decide(x):
    return clf.predict(x) > 0.3
