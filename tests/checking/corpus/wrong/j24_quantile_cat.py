# expects LP407
from catboost import CatBoostRegressor
CatBoostRegressor(loss_function="Quantile:alpha=1.5").fit(X, y)
