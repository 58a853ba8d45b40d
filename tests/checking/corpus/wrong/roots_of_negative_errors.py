# expects LP406
import numpy as np
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.model_selection import cross_val_score

forest = ExtraTreesRegressor(n_estimators=300)
errors = cross_val_score(forest, soils, yields, cv=10, scoring="neg_mean_squared_error")
print("rmse", np.sqrt(errors).mean())
