# expects LP411
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier


class Ensemble:
    def __init__(self, number):
        self.models = [
            CatBoostClassifier(loss_function="Logloss", random_seed=seed) for seed in range(number)
        ]

    def fit(self, table, labels):
        for model in self.models:
            model.fit(table, labels)
        return self

    def chances(self, table):
        each = [m.predict(table, prediction_type="RawFormulaVal") for m in self.models]
        return np.mean(each, axis=0)


df = pd.read_csv("loans.csv")
y = df.pop("default")
chances = Ensemble(3).fit(df, y).chances(df)
print((chances >= 0.5).sum())
