# expects LP409
from catboost import CatBoostRegressor
CatBoostRegressor(loss_function="CrossEntropy", iterations=100).fit(X, y)
