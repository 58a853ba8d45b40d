import xgboost as xgb
from sklearn.model_selection import GridSearchCV
GridSearchCV(xgb.XGBClassifier(objective="multi:softprob"), {"max_depth": [3, 6], "gamma": [0, 1]}).fit(X, y)
xgb.XGBRegressor(objective="reg:squarederror", reg_alpha=1.5, gamma=2).fit(X, y)
