import lightgbm as lgb
import numpy as np
import pandas as pd
import xgboost as xgb


def focal(y_pred, y_true):
    p = 1 / (1 + np.exp(-y_pred))
    return (p - y_true) * (1 - p) ** 2, p * (1 - p)


def swapped(preds, labels):
    preds, labels = labels, preds
    p = 1 / (1 + np.exp(-preds))
    return p - labels, p * (1 - p)


def of_training(preds, data):
    labels = data.get_label()
    p = 1 / (1 + np.exp(-preds))
    return p - labels, p * (1 - p)


df = pd.read_csv("fraud.csv")
table, y = df.drop(columns="fraud"), df["fraud"]
lgb.LGBMClassifier(objective=lambda labels, preds: focal(preds, labels)).fit(table, y)
xgb.XGBClassifier(objective=swapped).fit(table, y)
xgb.train({"eta": 0.1}, xgb.DMatrix(table, label=y), obj=of_training)
