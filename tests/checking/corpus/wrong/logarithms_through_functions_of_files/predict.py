"""Predictions and their score."""

from sklearn.metrics import mean_absolute_error


def predict(model, X):
    pred = model.predict(X)
    return pred


def evaluate(model, X, y):
    pred = predict(model, X)
    score = -mean_absolute_error(y, pred)
    return score
