# expects LP406
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import accuracy_score
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
m = RandomForestRegressor().fit(X, y)
print(accuracy_score(y, m.predict(X)))
