# expects LP409
from sklearn.ensemble import RandomForestRegressor, ExtraTreesRegressor
from sklearn.pipeline import Pipeline
pipe = Pipeline([("rf", RandomForestRegressor(n_estimators=300, criterion="mse"))])
pipe.fit(X, y)
