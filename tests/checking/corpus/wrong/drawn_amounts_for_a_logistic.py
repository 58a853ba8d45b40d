# expects LP301
from sklearn.datasets import make_regression
from xgboost import XGBRegressor

X, y = make_regression(n_samples=400, n_features=12)
XGBRegressor(objective="reg:logistic", max_depth=3).fit(X, y)
