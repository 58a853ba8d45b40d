import numpy as np
from sklearn.linear_model import TweedieRegressor


def premiums(X, y, new):
    model = TweedieRegressor(power=1.5, link="identity").fit(X, y)
    amounts = model.predict(new)
    return np.exp(amounts)


def plain(X, y, new):
    amounts = TweedieRegressor(power=1.5).fit(X, y).predict(new)
    return np.sqrt(amounts)
