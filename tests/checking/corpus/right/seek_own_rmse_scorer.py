import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import make_scorer, mean_squared_error, r2_score
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, cross_val_score


def rmse(y_true, y_pred):
    return np.sqrt(mean_squared_error(y_true, y_pred))


def negative_rmse(y_true, y_pred):
    return -rmse(y_true, y_pred)


grid = {"max_depth": [3, 5, 9]}
scoring = {"rmse": make_scorer(rmse), "r2": make_scorer(r2_score)}
search = RandomizedSearchCV(RandomForestRegressor(), grid, scoring=scoring, refit="r2", cv=5)
search.fit(X, y)
other = GridSearchCV(RandomForestRegressor(), grid, scoring=make_scorer(negative_rmse))
other.fit(X, y)
third = GridSearchCV(
    RandomForestRegressor(), grid, scoring=make_scorer(rmse, greater_is_better=False)
)
third.fit(X, y)
unfitted = GridSearchCV(RandomForestRegressor(), grid, scoring=make_scorer(rmse), refit=False)
print(cross_val_score(RandomForestRegressor(), X, y, scoring=make_scorer(rmse)).mean())
