# expects LP407
import xgboost
reg = xgboost.XGBRegressor(objective="reg:tweedie", tweedie_variance_power=2.5)
reg.fit(X, claims)
