# expects LP410
from lightgbm import LGBMClassifier
m = LGBMClassifier(scale_pos_weight=y.mean() / (1 - y.mean()))
m.fit(X, y)
