# expects LP409
from sklearn.experimental import enable_hist_gradient_boosting  # noqa
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.model_selection import GridSearchCV
base = HistGradientBoostingRegressor(loss="least_squares", max_iter=200)
GridSearchCV(base, {"learning_rate": [0.05, 0.1]}).fit(X, y)
