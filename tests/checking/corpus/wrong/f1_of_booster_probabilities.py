# expects LP406
import xgboost as xgb
from sklearn.metrics import accuracy_score, f1_score
d = xgb.DMatrix(X, label=y)
b = xgb.train({"objective": "binary:logistic"}, d, 50)
p = b.predict(xgb.DMatrix(Xt))
print("f1", f1_score(yt, p))
