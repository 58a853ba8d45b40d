import xgboost as xgb

from goals import Goal

trees = xgb.XGBClassifier(objective=Goal(5), n_estimators=150)
trees.fit(tiles, kinds)
