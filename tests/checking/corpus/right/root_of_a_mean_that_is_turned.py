import math

from lightgbm import LGBMRegressor
from sklearn.model_selection import cross_validate

found = cross_validate(LGBMRegressor(), tides, heights, scoring="neg_mean_squared_error", cv=5)
print("rmse", math.sqrt(-found["test_score"].mean()))
