# expects LP406
import pandas as pd
import xgboost as xgb
from sklearn.metrics import log_loss

tickets = pd.read_csv("tickets.csv")
rows = xgb.DMatrix(tickets.drop(columns="refunded"), label=tickets["refunded"])
booster = xgb.train({"objective": "binary:logistic", "eta": 0.1}, rows, 150)
print(log_loss(tickets["refunded"], booster.predict(rows, output_margin=True)))
