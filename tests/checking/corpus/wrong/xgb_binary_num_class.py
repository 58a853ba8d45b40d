# expects LP405
import xgboost as xgb
clf = xgb.XGBClassifier(objective="binary:logistic", num_class=3, n_estimators=50)
