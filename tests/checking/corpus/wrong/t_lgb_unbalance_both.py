# expects LP401
from lightgbm import LGBMClassifier
ratio = (y == 0).sum() / (y == 1).sum()
clf = LGBMClassifier(objective="binary", is_unbalance=True, scale_pos_weight=12.0, n_estimators=500)
clf.fit(X, y)
