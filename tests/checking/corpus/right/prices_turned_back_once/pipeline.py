from lightgbm import LGBMRegressor
from sklearn.compose import TransformedTargetRegressor
from sklearn.preprocessing import StandardScaler


def make():
    return TransformedTargetRegressor(LGBMRegressor(), transformer=StandardScaler())
