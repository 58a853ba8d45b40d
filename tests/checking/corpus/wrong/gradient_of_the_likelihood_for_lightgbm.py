# expects LP410
import lightgbm as lgb
import pandas as pd
from scipy.special import expit

mails = pd.read_csv("mails.csv")


def binary(preds, train_data):
    share = expit(preds)
    grad = train_data.get_label() - share
    hess = share * (1.0 - share)
    return grad, hess


settings = {"objective": binary, "learning_rate": 0.05}
lgb.train(settings, lgb.Dataset(mails.drop(columns="read"), label=mails["read"]), 250)
