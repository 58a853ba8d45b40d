import numpy as np
import pandas as pd
import xgboost as xgb

df = pd.read_csv("patients.csv")
time, event, censored = df.pop("time").values, df.pop("died").values, df.pop("censored").values


def label(t, e):
    return np.where(e == 1, t, -t)


def of_censored(t, c):
    return np.where(c == 1, -t, t)


for labels in (label(time, event), of_censored(time, censored)):
    xgb.train({"objective": "survival:cox"}, xgb.DMatrix(df, label=labels), 100)
