# expects LP411
import lightgbm as lgb
import numpy as np
from scipy.special import expit
def focal(y_pred, data, alpha, gamma):
    y = data.label
    p = expit(y_pred)
    return grad(p, y, alpha, gamma), hess(p, y, alpha, gamma)
fobj = lambda x, y: focal(x, y, 0.25, 1.0)
model = lgb.train({"learning_rate": 0.1, "num_leaves": 31}, lgb.Dataset(X, y), fobj=fobj)
labels = np.where(model.predict(Xt) > 0.5, 1, 0)
