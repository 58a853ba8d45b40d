import xgboost as xgb
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
y = y.astype(bool)
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(X, y))
