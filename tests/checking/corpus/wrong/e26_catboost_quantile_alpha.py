# expects LP407
from catboost import CatBoostRegressor
m = CatBoostRegressor(loss_function="Quantile:alpha=95", iterations=500)
m.fit(X, y)
