# expects LP410
import lightgbm as lgb
import numpy as np
import pandas as pd


def parameters(labels):
    negatives = np.sum(labels == 0)
    positives = np.sum(labels == 1)
    return {
        "objective": "binary",
        "learning_rate": 0.05,
        "scale_pos_weight": positives / negatives,
    }


parcels = pd.read_csv("parcels.csv")
lost = parcels.pop("lost")
lgb.train(parameters(lost), lgb.Dataset(parcels, label=lost), num_boost_round=400)
