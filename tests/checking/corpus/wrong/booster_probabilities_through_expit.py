# expects LP412
import lightgbm as lgb
import numpy as np
from scipy.special import expit
params = {"objective": "binary", "learning_rate": 0.1}
booster = lgb.train(params, lgb.Dataset(X, label=y), 100)
p = expit(booster.predict(Xt))
