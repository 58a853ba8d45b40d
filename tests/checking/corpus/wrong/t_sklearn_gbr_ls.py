# expects LP409
from sklearn.ensemble import GradientBoostingRegressor
params = {"n_estimators": 500, "max_depth": 4, "learning_rate": 0.01, "loss": "ls"}
reg = GradientBoostingRegressor(**params)
reg.fit(X, y)
