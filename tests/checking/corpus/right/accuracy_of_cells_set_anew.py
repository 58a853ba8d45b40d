import lightgbm as lgb
import numpy as np
from sklearn.metrics import accuracy_score
m = lgb.train({"objective": "binary"}, lgb.Dataset(X, y), 100)
y_pred = m.predict(Xt)
for i in range(0, len(y_pred)):
    if y_pred[i] >= 0.5:
        y_pred[i] = 1
    else:
        y_pred[i] = 0
print(accuracy_score(yt, y_pred))
