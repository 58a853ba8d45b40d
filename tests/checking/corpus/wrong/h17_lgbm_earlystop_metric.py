# expects LP406
import lightgbm as lgb
clf = lgb.LGBMClassifier(n_estimators=1000, objective="binary", metric="multi_error")
clf.fit(X, y, eval_set=[(Xv, yv)], callbacks=[lgb.early_stopping(50)])
