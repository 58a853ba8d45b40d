import numpy as np, xgboost as xgb
from scipy.special import softmax
b = xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(X, y))
p = b.predict(xgb.DMatrix(Xt), strict_shape=True)
pred = np.argmax(np.hstack([1 - p, p]), axis=1)
m = xgb.train({"objective": "multi:softmax", "num_class": 3}, xgb.DMatrix(X, y))
leaf = m.predict(xgb.DMatrix(Xt), pred_leaf=True).argmax(axis=1)
order = np.argsort(b.predict(xgb.DMatrix(Xt)))[::-1]
share = softmax(b.predict(xgb.DMatrix(Xt)))
races = b.predict(xgb.DMatrix(Xt)).reshape(-1, 12)
winner = races.argmax(axis=1)
shares = softmax(races, axis=1)
best = max(m.predict(xgb.DMatrix(Xt)))
