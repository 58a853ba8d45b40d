import numpy as np
from scipy.special import expit


def smoothed(eps=0.05):
    def objective(preds, labels):
        target = labels * (1.0 - eps) + 0.5 * eps
        p = expit(preds)
        return p - target, np.maximum(p * (1.0 - p), 1e-6)

    return objective
