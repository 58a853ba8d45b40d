# expects LP406
import lightgbm as lgb
from sklearn.metrics import roc_auc_score

clf = lgb.LGBMClassifier(n_estimators=200).fit(xa, ya)
raw = clf.predict(xb, num_iteration=50)
print(roc_auc_score(yb, raw))
