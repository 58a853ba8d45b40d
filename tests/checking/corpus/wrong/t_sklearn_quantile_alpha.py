# expects LP407
from sklearn.ensemble import GradientBoostingRegressor
upper = GradientBoostingRegressor(loss="quantile", alpha=95)
upper.fit(X, y)
