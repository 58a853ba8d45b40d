import lightgbm as lgb
import xgboost as xgb

upper = lgb.LGBMRegressor(objective="quantile", alpha=0.9, n_estimators=500)
upper.fit(shops, sales)
sparse = xgb.XGBRegressor(alpha=0.9)
sparse.fit(shops, sales)
