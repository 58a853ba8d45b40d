# expects LP301
import pandas as pd
from lightgbm import LGBMClassifier


def load(path):
    table = pd.read_csv(path)
    table["yield"] = table["harvest"] / table["hectares"]
    return table.drop(columns=["yield", "harvest"]), table["yield"]


rows, y = load("fields.csv")
model = LGBMClassifier(n_estimators=200)
model.fit(rows, y)
