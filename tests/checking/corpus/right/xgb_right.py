import xgboost as xgb
params = {"objective": "binary:logistic", "eval_metric": ["logloss", "auc"], "scale_pos_weight": 5}
xgb.train(params, d)
xgb.XGBClassifier(objective="multi:softprob")
xgb.XGBRegressor(objective="reg:squarederror", eval_metric="rmse")
