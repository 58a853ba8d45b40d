# expects LP410
import lightgbm as lgb

upper = lgb.LGBMRegressor(objective="regression", alpha=0.9, n_estimators=500)
upper.fit(shops, sales)
