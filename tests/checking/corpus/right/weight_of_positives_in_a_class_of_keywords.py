import pandas as pd
from xgboost import XGBClassifier

DEFAULTS = {"objective": "binary:logistic", "n_estimators": 400}


class Detector:
    def __init__(self, **kwargs):
        self.params = DEFAULTS.copy()
        self.params.update(kwargs)

    def fit(self, rows, labels):
        self.model = XGBClassifier(**self.params)
        self.model.fit(rows, labels)
        return self


def main():
    table = pd.read_csv("payments.csv")
    fraud = table.pop("fraud")
    frauds = (fraud == 1).sum()
    honest = (fraud == 0).sum()
    Detector(max_depth=5, scale_pos_weight=honest / frauds).fit(table, fraud)


main()
