from sklearn.linear_model import RidgeClassifier


def sides(rows, marks, others):
    model = RidgeClassifier(alpha=2.0)
    model.fit(rows, marks)
    distance = model.decision_function(others)
    return (distance >= 0.5).astype(int) - (distance <= -0.5).astype(int)


def certain(rows, marks, others):
    model = RidgeClassifier(alpha=2.0).fit(rows, marks)
    return (model.decision_function(others) >= 0.5).astype(int)
