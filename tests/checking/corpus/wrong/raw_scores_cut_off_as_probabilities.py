# expects LP406
import lightgbm as lgb
import numpy as np
from scipy.special import expit
from sklearn.metrics import log_loss


def entropy(raw, rows):
    share = expit(raw)
    return share - rows.get_label(), share * (1 - share)


def judge(features, left, other, truth):
    booster = lgb.train({"objective": entropy}, lgb.Dataset(features, left), 100)
    scores = booster.predict(other)
    return log_loss(truth, np.clip(scores, 1e-6, 1 - 1e-6))
