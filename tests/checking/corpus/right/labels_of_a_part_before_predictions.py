from sklearn.metrics import precision_score
from sklearn.neural_network import MLPClassifier


def judged(Xa, ya, Xb, yb):
    pred = MLPClassifier().fit(Xa, ya).predict(Xb)
    return precision_score(yb, pred)
