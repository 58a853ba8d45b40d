# expects LP412
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
clf = LogisticRegression().fit(X, y)
p = expit(clf.predict_proba(Xt)[:, 1])
