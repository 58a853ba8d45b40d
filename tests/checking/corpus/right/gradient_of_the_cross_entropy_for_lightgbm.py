import lightgbm as lgb
import pandas as pd
from scipy.special import expit

mails = pd.read_csv("mails.csv")


def binary(preds, train_data):
    share = expit(preds)
    grad = share - train_data.get_label()
    hess = share * (1.0 - share)
    return grad, hess


def turned(preds, train_data):
    rest = expit(-preds)
    grad = 1.0 - train_data.get_label() - rest
    hess = rest * (1.0 - rest)
    return grad, hess


for objective in (binary, turned):
    settings = {"objective": objective, "learning_rate": 0.05}
    lgb.train(settings, lgb.Dataset(mails.drop(columns="read"), label=mails["read"]), 250)
