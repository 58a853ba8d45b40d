# expects LP304
import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold


def squared_hinge(preds, dtrain):
    y = dtrain.get_label()
    slack = 1.0 - y * preds
    active = slack > 0
    grad = np.where(active, -2.0 * y * slack, 0.0)
    return grad, np.where(active, 2.0 * y * y, 0.0) + 1e-3


def load(path):
    df = pd.read_csv(path)
    return df.drop(columns="spam"), df["spam"].astype(int)


X, y = load("mails.csv")
margins = np.zeros(len(X))
for fit, held in StratifiedKFold(5, shuffle=True).split(X, y):
    rows = xgb.DMatrix(X.iloc[fit], label=y.iloc[fit])
    booster = xgb.train({"eta": 0.1, "base_score": 0.0}, rows, 200, obj=squared_hinge)
    margins[held] = booster.predict(xgb.DMatrix(X.iloc[held]), output_margin=True)
print(f1_score(y, (margins > 0).astype(int)))
