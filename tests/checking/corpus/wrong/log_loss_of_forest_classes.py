# expects LP406
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import log_loss, roc_auc_score
clf = RandomForestClassifier(n_estimators=10)
clf.fit(X, y)
print("logloss", log_loss(yt, clf.predict(Xt)))
