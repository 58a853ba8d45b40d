# expects LP410
from lightgbm import LGBMRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error


def judge(features, heights, other, truth):
    line = Ridge().fit(features, heights)
    trees = LGBMRegressor(n_estimators=200)
    trees.fit(features, heights, init_score=line.predict(features))
    return mean_absolute_error(truth, trees.predict(other))
