import pandas as pd
import xgboost as xgb
from scipy.special import expit
from sklearn.metrics import log_loss, roc_auc_score

tickets = pd.read_csv("tickets.csv")
rows = xgb.DMatrix(tickets.drop(columns="refunded"), label=tickets["refunded"])
booster = xgb.train({"objective": "binary:logistic", "eta": 0.1}, rows, 150)
margins = booster.predict(rows, output_margin=True)
print(log_loss(tickets["refunded"], booster.predict(rows)))
print(log_loss(tickets["refunded"], expit(margins)), roc_auc_score(tickets["refunded"], margins))
