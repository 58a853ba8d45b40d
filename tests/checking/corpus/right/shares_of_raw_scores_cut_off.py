import lightgbm as lgb
import numpy as np
from catboost import CatBoostClassifier, Pool
from scipy.special import expit
from sklearn.metrics import log_loss


def entropy(raw, rows):
    share = expit(raw)
    return share - rows.get_label(), share * (1 - share)


class Costly:
    def calc_ders_range(self, approxes, targets, weights):
        pairs = []
        for i in range(len(targets)):
            share = 1.0 / (1.0 + np.exp(-approxes[i]))
            factor = 3.0 if targets[i] > 0.5 else 1.0
            pairs.append((factor * (targets[i] - share), -factor * share * (1.0 - share)))
        return pairs


def judge(features, left, other, truth, games):
    booster = lgb.train({"objective": entropy}, lgb.Dataset(features, left), 100)
    scores = expit(booster.predict(other))
    print(log_loss(truth, np.clip(scores, 1e-6, 1 - 1e-6)))
    CatBoostClassifier(loss_function=Costly(), eval_metric="AUC").fit(features, left)
    result = games["result"].map({"home": 0, "draw": 1, "away": 2})
    decided = games.groupby("result").filter(lambda rows: rows.name != "draw")
    home = decided["result"].map({"home": 0, "draw": 1, "away": 2}).clip(upper=1)
    CatBoostClassifier(loss_function="Logloss").fit(Pool(decided[["form"]], home))
    return CatBoostClassifier(loss_function="MultiClass").fit(Pool(games[["form"]], result))
