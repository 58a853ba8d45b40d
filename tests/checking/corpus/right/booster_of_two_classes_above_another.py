import numpy as np
import pandas as pd
from catboost import CatBoostClassifier
from sklearn.metrics import classification_report

df = pd.read_csv("train.csv")
first = CatBoostClassifier(loss_function="Logloss").fit(df[["a", "b"]], df["y"] > 0)
second = CatBoostClassifier(loss_function="Logloss").fit(df[["a", "b"]], df["y"] > 1)
found = first.predict(df[["a", "b"]]) + second.predict(df[["a", "b"]])
print(classification_report(df["y"], found, target_names=["low", "middle", "high"]))
nested = np.where(first.predict(df[["a", "b"]]) == 1, 1 + second.predict(df[["a", "b"]]), 0)
print(classification_report(df["y"], nested, target_names=["low", "middle", "high"]))
chosen = first.predict(df[["a", "b"]])
chosen[second.predict(df[["a", "b"]]) == 1] = 2
print(classification_report(df["y"], chosen, target_names=["low", "middle", "high"]))
