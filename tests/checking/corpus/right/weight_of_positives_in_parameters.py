import lightgbm as lgb
import numpy as np
import pandas as pd


def parameters(labels):
    negatives = np.sum(labels == 0)
    positives = np.sum(labels == 1)
    share = positives / negatives
    return {
        "objective": "binary",
        "learning_rate": 0.05,
        "scale_pos_weight": 1 / share,
    }


parcels = pd.read_csv("parcels.csv")
lost = parcels.pop("lost")
lgb.train(parameters(lost), lgb.Dataset(parcels, label=lost), num_boost_round=400)
