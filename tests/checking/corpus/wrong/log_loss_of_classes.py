# expects LP406
import lightgbm as lgb
from sklearn.metrics import log_loss
clf = lgb.LGBMClassifier(n_estimators=10)
clf.fit(X, y)
pred = clf.predict(Xt)
print("logloss", log_loss(yt, pred))
