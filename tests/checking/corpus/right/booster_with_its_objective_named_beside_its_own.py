import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split


class WeightedLogistic:
    def __init__(self, beta):
        self.beta = beta

    def sigma(self, z):
        return 1 / (1 + np.exp(-z))

    def __call__(self, z, dtrain):
        y = dtrain.get_label()
        p = self.sigma(z)
        w = self.beta ** y
        return w * (p - y), w * p * (1 - p)


df = pd.read_csv("default.csv")
a, b = train_test_split(df, test_size=0.3)
dtrain = xgb.DMatrix(a.drop(columns="bad"), label=a["bad"])
dtest = xgb.DMatrix(b.drop(columns="bad"))
bst = xgb.train({"max_depth": 4, "eta": 0.1, "objective": "binary:logistic"}, dtrain, 300, obj=WeightedLogistic(5))
margin = bst.predict(dtest)
print(f1_score(b["bad"], (margin > 0.5).astype(int)))
