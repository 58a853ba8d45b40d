# expects LP406
import xgboost as xgb
from sklearn.metrics import roc_auc_score
clf = xgb.XGBClassifier(n_estimators=10)
clf.fit(X, y)
pred = clf.predict(Xt)
print("AUC", roc_auc_score(yt, pred))
