# expects LP406
import lightgbm as lgb
import pandas as pd
from sklearn.metrics import roc_auc_score

rocks = pd.read_csv("rocks.csv")
X, y = rocks.drop(columns="kind"), rocks["kind"]
booster = lgb.train({"objective": "multiclass", "num_class": 6}, lgb.Dataset(X, label=y), 90)
print(roc_auc_score(y, booster.predict(X)))
