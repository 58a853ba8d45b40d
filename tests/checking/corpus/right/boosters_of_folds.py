import lightgbm as lgb
import numpy as np
from scipy.special import expit
from sklearn.model_selection import StratifiedKFold

oof, raw = np.zeros(len(X)), np.zeros(len(X))
for tr, va in StratifiedKFold(5).split(X, y):
    model = lgb.train({"objective": "binary", "verbosity": -1}, lgb.Dataset(X[tr], y[tr]), 200)
    oof[va] = model.predict(X[va])
    raw[va] = expit(model.predict(X[va], raw_score=True))
hits = (oof > 0.5) == y
