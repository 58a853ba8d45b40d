import numpy as np


def prices(model, x):
    return np.expm1(model.predict(x)).round(2)
