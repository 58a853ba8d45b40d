from xgboost import XGBClassifier, XGBRegressor
XGBClassifier(n_estimators=100, scale_pos_weight=3.0).fit(X, y)
XGBRegressor(objective="reg:squarederror", eval_metric="rmse").fit(X, y)
