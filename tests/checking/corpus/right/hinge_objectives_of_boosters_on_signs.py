import lightgbm as lgb
import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.datasets import load_breast_cancer
from sklearn.metrics import f1_score, roc_auc_score


def hinge(preds, data):
    labels = data.get_label()
    inside = labels * preds < 1
    return np.where(inside, -labels, 0.0), np.ones_like(preds)


def recoding(preds, data):
    y = 2.0 * data.get_label() - 1.0
    slack = 1.0 - y * preds
    return np.where(slack > 0, -y, 0.0), np.ones_like(preds)


def in_two_steps(preds, data):
    y = data.get_label()
    y = np.where(y > 0, 1.0, -1.0)
    slack = 1.0 - y * preds
    return np.where(slack > 0, -y, 0.0), np.ones_like(preds)


X, y = load_breast_cancer(return_X_y=True)
lgb.train({"objective": hinge}, lgb.Dataset(X, label=2 * y - 1), 100)
lgb.train({"objective": recoding}, lgb.Dataset(X, label=y), 100)
lgb.train({"objective": in_two_steps}, lgb.Dataset(X, label=y), 100)
df = pd.read_csv("mails.csv")
spam = df.pop("spam").astype(int)
rows = xgb.DMatrix(df, label=np.where(spam == 1, 1, -1))
booster = xgb.train({"eta": 0.1}, rows, 100, obj=hinge)
margins = booster.predict(rows)
print(f1_score(spam, (margins > 0).astype(int)), roc_auc_score(spam, margins))
sides = xgb.train({"eta": 0.1}, xgb.DMatrix(df, label=spam * 2 - 1), 100, obj=hinge)
print(f1_score(spam, (sides.predict(rows) > 0).astype(int)))
both = xgb.train({"eta": 0.1}, xgb.DMatrix(df, label=spam), 100, obj=recoding)
print(f1_score(spam, (both.predict(rows) > 0).astype(int)))
