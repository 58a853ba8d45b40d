# expects LP407
from sklearn.linear_model import QuantileRegressor, HuberRegressor
q = QuantileRegressor(quantile=90)
q.fit(X, y)
