# expects LP406
from lightgbm import LGBMClassifier
clf = LGBMClassifier(objective="multiclass", metric="binary_logloss")
clf.fit(X, y)
