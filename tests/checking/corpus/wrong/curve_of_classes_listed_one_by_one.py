# expects LP406
import pandas as pd
import xgboost as xgb
from sklearn.metrics import roc_auc_score

trips = pd.read_csv("trips.csv")
rows = xgb.DMatrix(trips.drop(columns="late"), label=trips["late"])
booster = xgb.train({"objective": "binary:logistic", "eta": 0.2}, rows, 120)
pred = [1 if share > 0.5 else 0 for share in booster.predict(rows)]
print(roc_auc_score(trips["late"], pred))
