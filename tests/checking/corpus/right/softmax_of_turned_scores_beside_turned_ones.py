import lightgbm as lgb
import numpy as np

CLASSES = 10


def softmax(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def objective(preds, rows):
    y = rows.get_label().astype(int)
    scores = preds.reshape(CLASSES, -1)
    p = softmax(scores)
    grad = p - np.eye(CLASSES)[y].T
    return grad.ravel(), (2.0 * p * (1.0 - p)).ravel()


def main(x, y):
    return lgb.train({"objective": objective, "num_class": CLASSES}, lgb.Dataset(x, y), 100)
