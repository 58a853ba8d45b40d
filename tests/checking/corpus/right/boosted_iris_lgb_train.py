import lightgbm as lgb
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
for k in range(3):
    lgb.train({"objective": "binary"}, lgb.Dataset(X, y == k))
