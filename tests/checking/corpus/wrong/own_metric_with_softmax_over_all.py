# expects LP203
import numpy as np
import xgboost as xgb
from scipy.special import softmax


def slopes(predt, rows):
    crop = rows.get_label().astype(int)
    shares = softmax(predt, axis=1)
    slope = shares.copy()
    slope[np.arange(len(crop)), crop] -= 1.0
    return slope, 2.0 * shares * (1.0 - shares)


def surprise(predt, rows):
    crop = rows.get_label().astype(int)
    shares = softmax(predt)
    return "surprise", float(-np.log(shares[np.arange(len(crop)), crop]).mean())


trees = xgb.train(
    {"num_class": 8, "disable_default_eval_metric": True},
    xgb.DMatrix(fields, label=crops),
    200,
    obj=slopes,
    custom_metric=surprise,
)
