import lightgbm as lgb
import numpy as np
import pandas as pd


class Smoothed:
    def __init__(self, gamma):
        self.gamma = gamma

    def __call__(self, labels, preds):
        p = self.share(preds)
        return (p - labels) * self.gamma, p * (1 - p)

    def share(self, scores):
        return 1 / (1 + np.exp(-scores))


df = pd.read_csv("loans.csv")
lgb.LGBMClassifier(objective=Smoothed(2)).fit(df[["income"]], df["default"])
