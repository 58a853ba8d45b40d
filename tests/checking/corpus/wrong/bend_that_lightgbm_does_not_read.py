# expects LP410
import lightgbm as lgb

lgb.LGBMRegressor(objective="huber", delta=1.5).fit(x_train, y_train)
