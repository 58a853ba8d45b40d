# expects LP410
import numpy as np
import pandas as pd
from xgboost import XGBClassifier

mails = pd.read_csv("mails.csv")


def weighted(y_true, y_pred):
    p = 1.0 / (1.0 + np.exp(-y_pred))
    weights = np.where(y_true == 1, 8.0, 1.0)
    return weights * (y_true - p), weights * p * (1 - p)


XGBClassifier(objective=weighted, n_estimators=150).fit(mails.drop(columns="read"), mails["read"])
