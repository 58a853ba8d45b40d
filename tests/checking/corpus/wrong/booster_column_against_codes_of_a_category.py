# expects LP204
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.model_selection import StratifiedKFold

PARAMS = {"loss_function": "MultiClass", "eval_metric": "TotalF1", "iterations": 2000, "verbose": 100}


class Trainer:
    def __init__(self, params):
        self.params = params
        self.models = []

    def fit(self, X, y):
        model = CatBoostClassifier(**self.params)
        model.fit(Pool(X, y))
        self.models.append(model)
        return model

    def error(self, model, X, y):
        guess = model.predict(Pool(X))
        wrong = guess != y
        return np.sum(wrong) / len(y)


table = pd.read_parquet("obesity.parquet")
target = table.pop("level").astype("category").cat.codes.values
trainer = Trainer(PARAMS)
for a, b in StratifiedKFold(5).split(table, target):
    m = trainer.fit(table.iloc[a], target[a])
    print(trainer.error(m, table.iloc[b], target[b]))
