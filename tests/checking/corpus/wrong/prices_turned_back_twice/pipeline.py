import numpy as np
from lightgbm import LGBMRegressor
from sklearn.compose import TransformedTargetRegressor


def make():
    return TransformedTargetRegressor(LGBMRegressor(), func=np.log1p, inverse_func=np.expm1)
