# expects LP407
from sklearn.linear_model import HuberRegressor
HuberRegressor(epsilon=0.9, max_iter=200).fit(X, y)
