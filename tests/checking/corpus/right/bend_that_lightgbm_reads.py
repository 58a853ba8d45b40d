import lightgbm as lgb
import xgboost as xgb

lgb.LGBMRegressor(objective="huber", alpha=1.5).fit(x_train, y_train)
xgb.XGBRegressor(objective="reg:pseudohubererror", huber_slope=1.5).fit(x_train, y_train)
