# expects LP410
import xgboost as xgb

model = xgb.XGBRanker(objective="binary:logistic", n_estimators=50)
model.fit(X, y, group=groups)
