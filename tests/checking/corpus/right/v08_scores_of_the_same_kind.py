from sklearn.ensemble import GradientBoostingRegressor, RandomForestClassifier
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import GridSearchCV, cross_val_score, cross_validate

GridSearchCV(GradientBoostingRegressor(), {"max_depth": [2, 3]}, scoring="r2").fit(rows, y)
cross_val_score(LinearRegression(), rows, y, scoring="roc_auc")
cross_validate(RandomForestClassifier(), rows, y, scoring=["accuracy", "f1_macro"])
cross_val_score(RandomForestClassifier(), rows, grades, scoring="neg_mean_absolute_error")
cross_val_score(GradientBoostingRegressor(), rows, y, scoring=own_score)
