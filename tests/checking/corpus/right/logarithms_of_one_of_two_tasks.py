import numpy as np
import pandas as pd
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

def to_classes(y):
    return np.asarray([0 if v < 1 else 1 for v in y])

def run(kind="reg"):
    df = pd.read_csv("a.csv")
    y = np.log(df["w"])
    if kind == "cls":
        y = to_classes(y)
        model = RandomForestClassifier()
    else:
        model = RandomForestRegressor()
    model.fit(df[["a"]], y)
