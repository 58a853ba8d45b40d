from sklearn.svm import SVC


def shares(model, X):
    try:
        return model.predict_proba(X)
    except AttributeError:
        return None


model = SVC(kernel="rbf")
model.fit(X, y)
shares(model, X)
