# expects LP301
import xgboost as xgb
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(X, y))
