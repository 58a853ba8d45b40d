# expects LP506
import lightgbm as lgb
import numpy as np


def fit(features, sick):
    n_sick = (sick == 1).sum()
    n_well = (sick == 0).sum()
    weight = np.where(sick == 1, n_sick / len(sick), n_well / len(sick))
    return lgb.train({"objective": "binary"}, lgb.Dataset(features, sick, weight=weight), 100)
