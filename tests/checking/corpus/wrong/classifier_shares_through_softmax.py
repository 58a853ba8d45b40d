# expects LP412
from scipy.special import softmax
from xgboost import XGBClassifier
clf = XGBClassifier(objective="multi:softprob")
clf.fit(X, y)
proba = softmax(clf.predict_proba(Xt), axis=1)
