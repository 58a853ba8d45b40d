# expects LP301
import lightgbm as lgb
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
lgb.train({"objective": "binary"}, lgb.Dataset(X, y))
