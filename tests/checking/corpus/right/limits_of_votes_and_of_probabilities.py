from sklearn.svm import SVC, LinearSVC
import numpy as np

class Ensemble:
    def __init__(self, threshold=0.5):
        self.threshold = threshold
        self.models = [LinearSVC(C=c) for c in (0.1, 1.0)]

    def fit(self, X, y):
        for m in self.models:
            m.fit(X, y)
        return self

    def vote(self, X):
        return np.mean([m.decision_function(X) > 0 for m in self.models], axis=0)

    def predict(self, X):
        return (self.vote(X) > self.threshold).astype(int)

class Prob:
    def __init__(self, threshold=0.5):
        self.threshold = threshold
        self.svc = SVC(probability=True)

    def fit(self, X, y):
        self.svc.fit(X, y)
        return self

    def score(self, X):
        return self.svc.predict_proba(X)[:, 1]

    def predict(self, X):
        return (self.score(X) > self.threshold).astype(int)

class Tuned:
    def __init__(self, threshold=0.5):
        self.threshold = threshold
        self.svc = LinearSVC()

    def fit(self, X, y):
        self.svc.fit(X, y)
        self.threshold = np.quantile(self.svc.decision_function(X), 0.9)
        return self

    def predict(self, X):
        return (self.svc.decision_function(X) > self.threshold).astype(int)
