# expects LP409
from sklearn.ensemble import GradientBoostingRegressor
GradientBoostingRegressor(loss="lad").fit(X, y)
