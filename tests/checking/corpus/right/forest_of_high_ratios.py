import numpy as np
import pandas as pd
from catboost import CatBoostClassifier
from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor

table = pd.read_csv("wells.csv")
table["flow"] = table["volume"] / table["hours"]
x = table[["depth", "width", "age"]]
ExtraTreesRegressor().fit(x, np.log(table["flow"]))

table["high"] = (table["flow"] > table["flow"].median()).astype(int)
ExtraTreesClassifier().fit(x, table["high"])

magnitude = np.log(table["flow"]).round().astype(int)
ExtraTreesClassifier().fit(x, magnitude)

table["level"] = table["mark"] / table["mark"].max()
ExtraTreesClassifier().fit(x, table["level"])

table["scaled_mark"] = table["mark"] / table["max_mark"]
ExtraTreesClassifier().fit(x, table["scaled_mark"])

share = table["clicks"] / table["views"]
CatBoostClassifier(loss_function="CrossEntropy").fit(x, share)
