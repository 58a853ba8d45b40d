import xgboost as xgb
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
xgb.XGBClassifier(objective="binary:logistic").fit(X, y)
