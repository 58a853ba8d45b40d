import lightgbm as lgb
import numpy as np
import pandas as pd
from scipy.special import expit
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


class FocalObjective:
    def __init__(self, gamma):
        self.gamma = gamma

    def __call__(self, margin, data):
        y = data.get_label()
        p = expit(margin)
        weight = np.where(y == 1, self.gamma, 1.0)
        return weight * (p - y), weight * p * (1 - p)


frame = pd.read_csv("leads.csv")
x_train, x_test, y_train, y_test = train_test_split(frame.drop(columns="won"), frame["won"])
settings = {"learning_rate": 0.05, "objective": FocalObjective(3.0)}
booster = lgb.train(settings, lgb.Dataset(x_train, y_train), num_boost_round=400)
chance = expit(booster.predict(x_test))
print(accuracy_score(y_test, np.where(chance > 0.5, 1, 0)))
