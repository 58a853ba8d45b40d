import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.metrics import accuracy_score, average_precision_score, log_loss, roc_auc_score

trips = pd.read_csv("trips.csv")
rows = xgb.DMatrix(trips.drop(columns="late"), label=trips["late"])
booster = xgb.train({"objective": "binary:logistic", "eta": 0.2}, rows, 120)
pred = [1 if share > 0.5 else 0 for share in booster.predict(rows)]
print(accuracy_score(trips["late"], pred), roc_auc_score(trips["late"], booster.predict(rows)))
y_pred = np.where(booster.predict(rows) > 0.5, booster.predict(rows), 0)
print(average_precision_score(trips["late"], y_pred))
chances = [1 - share if trips["late"].mean() > 0.5 else share for share in booster.predict(rows)]
print(log_loss(trips["late"], chances))
