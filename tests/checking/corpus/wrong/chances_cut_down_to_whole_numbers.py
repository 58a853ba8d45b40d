# expects LP406
import lightgbm as lgb
from sklearn.metrics import f1_score

booster = lgb.train({"objective": "binary"}, lgb.Dataset(x_train, y_train), 100)
print(f1_score(y_test, booster.predict(x_test).astype(int)))
