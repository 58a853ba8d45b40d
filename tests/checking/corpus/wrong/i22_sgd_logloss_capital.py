# expects LP409
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import cross_val_score
clf = SGDClassifier(loss="logistic", max_iter=1000)
cross_val_score(clf, X, y)
