import argparse

import pandas as pd
from catboost import CatBoostClassifier
from sklearn.preprocessing import LabelEncoder

asked = argparse.ArgumentParser()
asked.add_argument("--weights", type=float, nargs="+", default=[1.0, 3.0, 3.0])
options = asked.parse_args()
pits = pd.read_csv("pits.csv")
pits["soil"] = pits["soil"].map({"s": "sand", "c": "clay", "l": "loam", "p": "peat"})
pits = pits[pits["soil"] != "peat"]
model = CatBoostClassifier(loss_function="MultiClass", class_weights=options.weights)
model.fit(pits.drop(columns="soil"), LabelEncoder().fit_transform(pits["soil"]))
