# expects LP409
from sklearn.ensemble import GradientBoostingClassifier, RandomForestRegressor
models = {"gb": GradientBoostingClassifier(loss="deviance"), "rf": RandomForestRegressor(criterion="squared_error")}
for m in models.values():
    m.fit(X, y)
