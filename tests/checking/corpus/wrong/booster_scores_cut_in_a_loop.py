# expects LP411
import lightgbm as lgb
clf = lgb.LGBMClassifier(objective="binary")
clf.fit(X, y)
y_pred = clf.predict(Xt, raw_score=True)
for i in range(len(y_pred)):
    if y_pred[i] >= 0.5:
        y_pred[i] = 1
    else:
        y_pred[i] = 0
