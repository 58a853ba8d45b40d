# expects LP406
import xgboost as xgb

trees = xgb.XGBClassifier(n_estimators=300, max_depth=4)
trees.fit(flights, late)
pred = trees.predict(new_flights)
warned = (pred >= 0.35).astype(int)
