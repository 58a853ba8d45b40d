import sys

import numpy as np
import pandas as pd
import xgboost as xgb
from scipy.special import expit

from paths import BOOSTER_FILE


def alarms(path):
    pipes = pd.read_csv(path)
    booster = xgb.Booster(model_file=BOOSTER_FILE)
    margins = booster.predict(xgb.DMatrix(pipes))
    pipes["chance"] = expit(margins)
    pipes["margin"] = margins
    sure = pipes["margin"] > 0
    return np.where(pipes["chance"] >= 0.5, "dig", "wait"), sure


if __name__ == "__main__":
    print(alarms(sys.argv[1]))
