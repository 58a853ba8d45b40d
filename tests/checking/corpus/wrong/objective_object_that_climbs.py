# expects LP410
import lightgbm as lgb
import numpy as np


class CostlyMisses:
    """A cross-entropy in which a missed failure costs more."""

    def __init__(self, cost):
        self.cost = cost

    def __call__(self, scores, data):
        failed = data.get_label()
        chance = 1.0 / (1.0 + np.exp(-scores))
        factor = np.where(failed == 1, self.cost, 1.0)
        gradient = (failed - chance) * factor
        return gradient, np.maximum(chance * (1.0 - chance) * factor, 1e-9)


def fit(features, failures):
    rows = lgb.Dataset(features, label=failures)
    return lgb.train({"objective": CostlyMisses(4.0), "eta": 0.1}, rows, 200)
