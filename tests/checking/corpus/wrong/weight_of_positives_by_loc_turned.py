# expects LP410
from lightgbm import LGBMClassifier
vc = y.value_counts()
m = LGBMClassifier(objective="binary", scale_pos_weight=vc.loc[1] / vc.loc[0])
m.fit(X, y)
