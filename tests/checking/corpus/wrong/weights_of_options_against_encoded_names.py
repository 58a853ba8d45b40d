# expects LP402
import argparse

import pandas as pd
from catboost import CatBoostClassifier
from sklearn.preprocessing import LabelEncoder

asked = argparse.ArgumentParser()
asked.add_argument("--weights", type=float, nargs="+", default=[1.0, 3.0, 3.0])
options = asked.parse_args()
pits = pd.read_csv("pits.csv")
soil = pits.pop("soil").map({"s": "sand", "c": "clay", "l": "loam", "p": "peat"})
model = CatBoostClassifier(loss_function="MultiClass", class_weights=options.weights)
model.fit(pits, LabelEncoder().fit_transform(soil))
