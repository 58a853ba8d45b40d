# expects LP408
import lightgbm as lgb
clf = lgb.LGBMClassifier(objective='multiclass', num_class=5, scale_pos_weight=8)
clf.fit(X, y)
