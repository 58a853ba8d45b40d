import xgboost as xgb

trees = xgb.XGBClassifier(n_estimators=300, max_depth=4)
trees.fit(flights, late)
pred = trees.predict_proba(new_flights)[:, 1]
warned = (pred >= 0.35).astype(int)
native = xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(flights, label=late), 300)
again = native.predict(xgb.DMatrix(new_flights)) > 0.35
