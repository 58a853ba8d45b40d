import lightgbm as lgb
import numpy as np
import pandas as pd
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss

OLD = ["income", "age"]


def main():
    train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
    card = LogisticRegression().fit(train[OLD], train["default"])
    start = card.decision_function(train[OLD])
    rows = lgb.Dataset(train, label=train["default"], init_score=start)
    booster = lgb.train({"objective": "binary"}, rows, 400)
    raw = booster.predict(test, raw_score=True)
    print(log_loss(test["default"], expit(raw + card.decision_function(test[OLD]))))
    print("trees alone", brier_score_loss(test["default"], booster.predict(test)))
    table = pd.DataFrame({"raw": raw})
    table["chance"] = 1 / (1 + np.exp(-table["raw"] - card.decision_function(test[OLD])))


main()
