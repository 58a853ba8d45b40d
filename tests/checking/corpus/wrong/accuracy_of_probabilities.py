# expects LP406
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import accuracy_score
clf = GradientBoostingClassifier()
clf.fit(X, y)
p = clf.predict_proba(Xt)[:, 1]
print("acc", accuracy_score(yt, p))
