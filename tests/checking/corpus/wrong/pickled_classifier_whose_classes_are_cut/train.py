import pickle
from xgboost import XGBClassifier
clf = XGBClassifier(objective="binary:logistic")
clf.fit(X, y)
with open("clf.pkl", "wb") as f:
    pickle.dump(clf, f)
