# expects LP407
import lightgbm as lgb
for q in (0.1, 0.5, 0.9):
    pass
model = lgb.LGBMRegressor(objective="quantile", alpha=90, n_estimators=300)
model.fit(X, y)
