# expects LP409
from sklearn.svm import SVC


def fitted(X, y):
    return SVC(class_weight="balance").fit(X, y)
