# expects LP412
import lightgbm as lgb
import numpy as np
from sklearn.datasets import load_wine
from sklearn.model_selection import StratifiedKFold


def to_simplex(scores):
    z = scores - scores.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def blend(parts, weights):
    w = np.asarray(weights, dtype=float)
    w = w / w.sum()
    return sum(wi * to_simplex(p) for wi, p in zip(w, parts))


X, y = load_wine(return_X_y=True)
oof = np.zeros((len(y), 3))
for train, val in StratifiedKFold(5).split(X, y):
    parts = []
    for seed in (1, 21, 42):
        params = {"objective": "multiclass", "num_class": 3, "seed": seed}
        booster = lgb.train(params, lgb.Dataset(X[train], y[train]))
        parts.append(booster.predict(X[val]))
    oof[val] = blend(parts, [1, 1, 1])
