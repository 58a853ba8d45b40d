import lightgbm as lgb
import numpy as np
from sklearn.metrics import f1_score

booster = lgb.train({"objective": "binary"}, lgb.Dataset(x_train, y_train), 100)
p = booster.predict(x_test)
print(f1_score(y_test, p.round().astype(int)), f1_score(y_test, np.rint(p).astype(int)))
print(f1_score(y_test, (p + 0.5).astype(int)), f1_score(y_test, (p * 2).astype(int)))
print(f1_score(y_test, (p > 0.5).astype(int)))
