# expects LP409
from catboost import CatBoostRegressor
model = CatBoostRegressor(iterations=200, loss_function="Logloss")
model.fit(X, y)
