import numpy as np
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.model_selection import cross_val_score, cross_validate

forest = ExtraTreesRegressor(n_estimators=300)
errors = cross_val_score(forest, soils, yields, cv=10, scoring="neg_mean_squared_error")
print("rmse", np.sqrt(-errors).mean(), np.sqrt(np.abs(errors.mean())))
found = cross_validate(forest, soils, yields, cv=10, scoring="neg_mean_squared_error")
print("rmse", np.sqrt(-found["test_score"].mean()))
print("time", np.sqrt(found["fit_time"]))
