# expects LP410
from catboost import CatBoostRegressor


def fit(features, prices):
    models = {}
    for level in (0.1, 0.5, 0.9):
        models[level] = CatBoostRegressor(loss_function="Quantile", alpha=level, verbose=0)
        models[level].fit(features, prices)
    return models
