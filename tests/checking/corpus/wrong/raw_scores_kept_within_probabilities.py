# expects LP406
import lightgbm as lgb
import numpy as np
from scipy.special import expit
from sklearn.metrics import log_loss


def objective(preds, rows):
    p = expit(preds)
    return p - rows.get_label(), p * (1 - p)


def chances(model, x):
    p = model.predict(x)
    return np.clip(p, 1e-5, 1 - 1e-5)


def report(model, x, y):
    p = chances(model, x)
    print(log_loss(y, p))


def main(x, y):
    model = lgb.train({"objective": objective}, lgb.Dataset(x, y), 100)
    report(model, x, y)
