import xgboost as xgb
import numpy as np
from sklearn.metrics import accuracy_score, precision_score
m = xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(X, y), 100)
y_pred = m.predict(xgb.DMatrix(Xt))
predictions = [round(value) for value in y_pred]
best = np.asarray([np.argmax(line) for line in y_pred2])
print(accuracy_score(yt, predictions), precision_score(yt, best), accuracy_score(yt, y_pred.round()), accuracy_score(yt, np.rint(y_pred)))
print(accuracy_score(yt, y_pred > 0.5), accuracy_score(yt, (y_pred > 0.5) * 1))
