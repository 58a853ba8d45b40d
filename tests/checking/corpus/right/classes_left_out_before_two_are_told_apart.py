import numpy as np
import pandas as pd
from catboost import CatBoostClassifier

NAMES = ["slim", "normal", "heavy", "very heavy"]


def ends(features, codes):
    outer = (codes == 0) | (codes == 3)
    return features[outer], (codes[codes != 1] == 3)[: outer.sum()]


table = pd.read_csv("people.csv")
codes = table["kind"].map({name: number for number, name in enumerate(NAMES)}).values
few = codes[codes < 2]
model = CatBoostClassifier(loss_function="Logloss", iterations=300)
model.fit(table.drop(columns="kind")[codes < 2], few)
print(np.mean(codes[codes == 1] == 1))
