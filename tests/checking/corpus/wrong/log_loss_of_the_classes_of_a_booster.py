# expects LP406
import pandas as pd
import xgboost as xgb
from sklearn.metrics import log_loss

rocks = pd.read_csv("rocks.csv")
rows = xgb.DMatrix(rocks.drop(columns="kind"), label=rocks["kind"])
booster = xgb.train({"objective": "multi:softmax", "num_class": 6}, rows, 90)
pred = booster.predict(rows)
print(log_loss(rocks["kind"], pred))
