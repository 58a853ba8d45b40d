# expects LP413
import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import make_scorer, mean_squared_error, r2_score
from sklearn.model_selection import RandomizedSearchCV


def rmse(y_true, y_pred):
    return np.sqrt(mean_squared_error(y_true, y_pred))


scoring = {"rmse": make_scorer(rmse), "r2": make_scorer(r2_score)}
search = RandomizedSearchCV(
    RandomForestRegressor(), {"max_depth": [3, 5, 9]}, scoring=scoring, refit="rmse", cv=5
)
search.fit(X, y)
best = search.best_estimator_
