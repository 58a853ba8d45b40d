# expects LP406
from xgboost import XGBClassifier
clf = XGBClassifier(objective="binary:logistic", eval_metric="mlogloss", n_estimators=200)
clf.fit(X, y)
