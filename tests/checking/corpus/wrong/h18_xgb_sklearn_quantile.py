# expects LP407
from xgboost import XGBRegressor
XGBRegressor(objective="reg:quantileerror", quantile_alpha=5).fit(X, y)
