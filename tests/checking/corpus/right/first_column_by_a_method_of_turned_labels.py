from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

class Model:
    def __init__(self):
        self.m = LogisticRegression()

    def fit(self, X, y):
        self.m.fit(X, (y == "bad").map({True: 0, False: 1}))
        return self

    def bad(self, X):
        return self.m.predict_proba(X)[:, 0]

def main(X_train, y_train, X_test, y_test):
    m = Model().fit(X_train, y_train)
    print(roc_auc_score(y_test == "bad", m.bad(X_test)))

def flip(X_train, y_train, X_test, y_test):
    m = LogisticRegression()
    m.fit(X_train, ~y_train)
    print(roc_auc_score(y_test, m.predict_proba(X_test)[:, 0]))
