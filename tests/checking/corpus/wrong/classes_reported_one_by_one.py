# expects LP301
import numpy as np
import pandas as pd
from catboost import CatBoostClassifier

NAMES = ["slim", "normal", "heavy", "very heavy"]

table = pd.read_csv("people.csv")
codes = table["kind"].map({name: number for number, name in enumerate(NAMES)}).values
model = CatBoostClassifier(loss_function="Logloss", iterations=300)
model.fit(table.drop(columns="kind"), codes)
found = model.predict(table.drop(columns="kind")).ravel()
for number, name in enumerate(NAMES):
    print(name, np.mean(found[codes == number] == number))
