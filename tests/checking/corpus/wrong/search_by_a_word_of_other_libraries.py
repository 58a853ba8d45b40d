# expects LP409
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.model_selection import RandomizedSearchCV

hives = pd.read_csv("hives.csv")
X, y = hives.drop(columns="honey"), hives["honey"]
measure = "rmse"
search = RandomizedSearchCV(LGBMRegressor(), {"num_leaves": [7, 15, 31]}, scoring=measure, n_iter=3)
search.fit(X, y)
