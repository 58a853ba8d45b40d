import pandas as pd
from catboost import CatBoostClassifier
from sklearn.metrics import ConfusionMatrixDisplay

NAMES = {0: "low", 1: "middle"}
SETTINGS = {"objective": "Logloss", "depth": 6}


class Model:
    def __init__(self):
        self.inner = CatBoostClassifier(**SETTINGS)

    def fit(self, table):
        self.inner.fit(table.drop(columns="risk"), table["risk"])

    def show(self, table):
        guess = self.inner.predict(table.drop(columns="risk"))
        ConfusionMatrixDisplay.from_predictions(
            table["risk"], guess, display_labels=list(NAMES.values())
        )


model = Model()
model.fit(pd.read_csv("train.csv"))
model.show(pd.read_csv("test.csv"))
