# expects LP406
from sklearn.ensemble import GradientBoostingRegressor, RandomForestClassifier
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

GridSearchCV(GradientBoostingRegressor(), {"max_depth": [2, 3]}, scoring="accuracy").fit(rows, y)
cross_val_score(make_pipeline(StandardScaler(), LinearRegression()), rows, y, scoring="f1")
cross_val_score(RandomForestClassifier(), rows, y, cv=5, scoring="r2")
