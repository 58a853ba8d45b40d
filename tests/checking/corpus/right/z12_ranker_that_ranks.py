import xgboost as xgb

model = xgb.XGBRanker(objective="rank:pairwise", n_estimators=50)
model.fit(X, y, group=groups)
plain = xgb.XGBRanker().fit(X, y, group=groups)
own = xgb.XGBRanker(objective=chosen).fit(X, y, group=groups)
