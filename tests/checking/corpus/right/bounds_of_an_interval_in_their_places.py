from lightgbm import LGBMRegressor
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.linear_model import Lasso


def interval(X, y, new):
    lower = GradientBoostingRegressor(loss="quantile", alpha=0.05).fit(X, y)
    upper = GradientBoostingRegressor(loss="quantile", alpha=0.95).fit(X, y)
    return lower.predict(new), upper.predict(new)


def penalties(X, y):
    low = Lasso(alpha=0.9).fit(X, y)
    high = Lasso(alpha=0.1).fit(X, y)
    return low, high


def of_two(X, y):
    models = {}
    for name, share in (("low", 0.1), ("high", 0.9)):
        models[name] = LGBMRegressor(objective="quantile", alpha=share).fit(X, y)
    return models
