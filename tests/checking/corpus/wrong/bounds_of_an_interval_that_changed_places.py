# expects LP410
from sklearn.ensemble import GradientBoostingRegressor


def interval(X, y, new):
    common = {"n_estimators": 250, "max_depth": 2}
    lower = GradientBoostingRegressor(loss="quantile", alpha=0.95, **common).fit(X, y)
    upper = GradientBoostingRegressor(loss="quantile", alpha=0.05, **common).fit(X, y)
    return lower.predict(new), upper.predict(new)
