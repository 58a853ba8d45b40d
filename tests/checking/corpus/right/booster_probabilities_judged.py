import lightgbm as lgb
import numpy as np
from scipy.special import expit
params = {"objective": "binary", "learning_rate": 0.1}
booster = lgb.train(params, lgb.Dataset(X, label=y), 100)
p = booster.predict(Xt)
brier = ((p - yt) ** 2).mean()
ll = -(yt * np.log(p) + (1 - yt) * np.log(1 - p)).mean()
labels = (p > 0.5).astype(int)

logit = np.log(p / (1 - p))
cal = 1 / (1 + np.exp(-(2.0 * logit + 0.1)))
n = 1 / (1 + np.exp(-8 * (p - 0.5)))
