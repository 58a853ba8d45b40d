# expects LP412
import numpy as np
import lightgbm as lgb
from scipy.special import expit
from sklearn.model_selection import StratifiedKFold
oof = np.zeros(len(X))
for tr, va in StratifiedKFold(5).split(X, y):
    model = lgb.train({"objective": "binary", "verbosity": -1}, lgb.Dataset(X[tr], y[tr]), 200)
    oof[va] = expit(model.predict(X[va]))
