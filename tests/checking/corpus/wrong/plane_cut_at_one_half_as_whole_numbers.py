# expects LP406
from sklearn.linear_model import RidgeClassifier


def flags(rows, marks, others):
    model = RidgeClassifier(alpha=2.0)
    model.fit(rows, marks)
    distance = model.decision_function(others)
    return (distance >= 0.5).astype("int8")
