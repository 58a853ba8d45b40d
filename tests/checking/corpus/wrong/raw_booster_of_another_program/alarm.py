import sys

import numpy as np
import pandas as pd
import xgboost as xgb

from paths import BOOSTER_FILE


def alarms(path):
    pipes = pd.read_csv(path)
    booster = xgb.Booster(model_file=BOOSTER_FILE)
    return np.where(booster.predict(xgb.DMatrix(pipes)) >= 0.5, "dig", "wait")


if __name__ == "__main__":
    print(alarms(sys.argv[1]))
