from pathlib import Path

import xgboost as xgb
from scipy.special import expit

FOLDER = Path("kept")


class Scorer:
    def __init__(self):
        self.booster = xgb.Booster()
        self.booster.load_model(FOLDER / "churn.json")

    def probability(self, table):
        return expit(self.booster.predict(xgb.DMatrix(table), output_margin=True))
