# expects LP411
import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold
df = pd.read_csv("train.csv")
y = (df["churned"] == "yes").astype(int)
X = df.drop(columns=["id"])
holdout = pd.read_csv("h.csv")
yh = (holdout["churned"] == "yes").astype(int)
models = []
for tr, va in StratifiedKFold(5).split(X, y):
    models.append(xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(X.iloc[tr], label=y.iloc[tr]), 300))
pred = sum(m.predict(xgb.DMatrix(holdout), output_margin=True) for m in models) / len(models)
print(f1_score(yh, (pred > 0.5).astype(int)))
