import pandas as pd
import xgboost as xgb
from sklearn.metrics import f1_score, log_loss

rocks = pd.read_csv("rocks.csv")
rows = xgb.DMatrix(rocks.drop(columns="kind"), label=rocks["kind"])
booster = xgb.train({"objective": "multi:softprob", "num_class": 6}, rows, 90)
pred = booster.predict(rows)
print(log_loss(rocks["kind"], pred), f1_score(rocks["kind"], pred.argmax(1), average="macro"))
