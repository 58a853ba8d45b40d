import argparse

import numpy as np
import pandas as pd
from catboost import CatBoostClassifier

PRESETS = {"small": dict(iterations=300, depth=5), "large": dict(iterations=2000, depth=9)}

parser = argparse.ArgumentParser()
parser.add_argument("--preset", default="small", choices=list(PRESETS))
arguments = parser.parse_args()
table = pd.read_csv("segments.csv")
names = sorted(table["segment"].unique())
labels = table.pop("segment").map({name: at for at, name in enumerate(names)}).to_numpy()
model = CatBoostClassifier(loss_function="Logloss", verbose=0, **PRESETS[arguments.preset])
model.fit(table[:5000], labels[:5000])
print(np.mean(model.predict(table[5000:]) == labels[5000:]))
