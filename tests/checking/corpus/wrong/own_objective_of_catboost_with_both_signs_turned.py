# expects LP410
import math

from catboost import CatBoostClassifier


class Costly:
    def __init__(self, cost):
        self.cost = cost

    def calc_ders_range(self, approxes, targets, weights):
        pairs = []
        for i in range(len(targets)):
            share = 1.0 / (1.0 + math.exp(-approxes[i]))
            factor = self.cost if targets[i] > 0.5 else 1.0
            pairs.append((factor * (share - targets[i]), factor * share * (1.0 - share)))
        return pairs


def fit(features, left):
    model = CatBoostClassifier(loss_function=Costly(3.0), eval_metric="AUC")
    return model.fit(features, left)
