from sklearn.linear_model import LinearRegression
import numpy as np
from sklearn.metrics import accuracy_score, r2_score, roc_auc_score
m = LinearRegression().fit(X, y)
print(r2_score(yt, m.predict(Xt)))
print(roc_auc_score(yt, m.predict(Xt)))
pred = np.round(m.predict(Xt)).astype(int)
print(accuracy_score(yt, pred))
pred2 = m.predict(Xt)
pred2 = [1 if p > 0.5 else 0 for p in pred2]
print(accuracy_score(yt, pred2))
for i in range(len(pred3 := list(m.predict(Xt)))):
    pred3[i] = 1 if pred3[i] > 0.5 else 0
print(accuracy_score(yt, pred3))
