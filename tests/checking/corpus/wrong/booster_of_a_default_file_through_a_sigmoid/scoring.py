import numpy as np
import pandas as pd
import xgboost as xgb

from train import FEATURES


class RiskModel:
    def __init__(self, path="heart.json", cutoff=0.5):
        self.booster = xgb.Booster()
        self.booster.load_model(path)
        self.cutoff = cutoff

    def score(self, records):
        frame = pd.DataFrame(records)[FEATURES]
        raw = self.booster.predict(xgb.DMatrix(frame))
        return 1.0 / (1.0 + np.exp(-raw))

    def decide(self, records):
        s = self.score(records)
        return s, s >= self.cutoff
